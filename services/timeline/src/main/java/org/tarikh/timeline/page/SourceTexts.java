package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.source.Passage;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.source.DocumentRevision;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** An article's words with the quotes that events take from it found in them, marked and numbered. */
record SourceTexts(Reader reader, Dates dates) {
    private static final int MOST_REVISIONS = 20;

    static SourceTexts of(Reader reader) {
        return new SourceTexts(reader, Dates.of(reader));
    }

    /**
     * The page's record. Passages of the event a reader comes from keep the numbers they have on its page; those of the
     * others go on from there in order of their place.
     *
     * @param entry the event a reader comes from, or null
     * @param told events read from the article, that one among them or not
     * @param revisions of the article's document, the first one first
     */
    SourceView view(
            SourceArticle stored, Entry entry, List<Entry> told, List<DocumentRevision> revisions, Frame frame) {
        SourceArticle article = stored.showing() == Showing.QUOTES || stored.showing() == Showing.REVISION
                ? stored.quoted(quotes(stored, entry, told))
                : stored;
        List<Taken> own = entry == null ? List.of() : taken(article, entry);
        List<Taken> others = told.stream()
                .filter(other -> entry == null || !other.id().equals(entry.id()))
                .flatMap(other -> taken(article, other).stream())
                .filter(taken ->
                        article.showing() != Showing.ALL || !taken.places().isEmpty())
                .sorted(Comparator.comparingInt(Taken::start)
                        .thenComparing(taken -> taken.entry().id()))
                .toList();
        List<Taken> all = new ArrayList<>(own);
        int last = own.stream().mapToInt(Taken::number).max().orElse(0);
        for (Taken other : others) {
            all.add(other.numbered(++last));
        }
        int lost = article.showing() == Showing.ALL
                ? own.stream().mapToInt(Taken::lost).sum()
                : 0;
        List<Passage.Quote> quotes =
                all.stream().flatMap(taken -> taken.quotes().stream()).toList();
        return new SourceView(
                frame,
                headline(article),
                article.byline(),
                article.publisher(),
                dates.day(article.published()),
                article.language(),
                "auto",
                web(article.url()),
                article.file(),
                hash(article, revisions)
                        .or(() -> Stream.concat(own.stream(), others.stream())
                                .map(Taken::hash)
                                .findFirst())
                        .orElse(null),
                article.copyOf() == null ? null : reader.source(article.copyOf(), null),
                entry == null ? null : new Link(entry.title(), reader.event(entry.id())),
                events(all, entry),
                lost == 0 ? null : reader.lang().number(lost),
                changed(article, entry, revisions),
                revisions(article, revisions),
                limit(article.showing()),
                article.licence(),
                article.robots(),
                Passage.of(article.text(), quotes));
    }

    private static Optional<String> hash(SourceArticle article, List<DocumentRevision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.revision() == article.revision())
                .map(DocumentRevision::hash)
                .findFirst();
    }

    /** The revision of an article's document that an event was read from, the newest of them where that were several. */
    static Optional<Integer> readFrom(SourceArticle article, Entry entry) {
        return entry.evidence().stream()
                .filter(evidence -> article.id().equals(evidence.article()))
                .map(Entry.Evidence::revision)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private SourceView.Changed changed(SourceArticle article, Entry entry, List<DocumentRevision> revisions) {
        if (revisions.size() < 2) {
            return null;
        }
        UUID event = entry == null ? null : entry.id();
        int newest = revisions.get(revisions.size() - 1).revision();
        boolean older = article.revision() < newest;
        return new SourceView.Changed(
                reader.lang().number(revisions.size()),
                reader.changes(article.id(), event),
                older ? reader.lang().number(article.revision()) : null,
                older ? reader.source(article.id(), event, newest) : null);
    }

    private static SourceView.Limit limit(Showing showing) {
        return switch (showing) {
            case ALL -> null;
            case QUOTES -> SourceView.Limit.QUOTES;
            case REVISION -> SourceView.Limit.REVISION;
            case NONE -> SourceView.Limit.HIDDEN;
            case TAKEN_DOWN -> SourceView.Limit.GONE;
        };
    }

    /** What the events quote of an article, in order of the places; a quote within a longer one stands there alone. */
    private static String quotes(SourceArticle article, Entry entry, List<Entry> told) {
        List<Entry.Evidence> all = Stream.concat(Stream.ofNullable(entry), told.stream())
                .flatMap(event -> event.evidence().stream())
                .filter(evidence -> article.id().equals(evidence.article())
                        && evidence.quote() != null
                        && evidence.quote().exact() != null
                        && (article.showing() != Showing.REVISION
                                || Objects.equals(evidence.revision(), article.revision())))
                .sorted(Comparator.comparingInt(evidence -> evidence.position() == null
                        ? Integer.MAX_VALUE
                        : evidence.position().start()))
                .toList();
        List<String> words = all.stream()
                .map(evidence -> evidence.quote().exact())
                .distinct()
                .toList();
        return words.stream()
                .filter(quote -> words.stream().noneMatch(other -> !other.equals(quote) && other.contains(quote)))
                .collect(Collectors.joining("\n"));
    }

    static String headline(SourceArticle article) {
        return article.headline() == null ? article.title() : article.headline();
    }

    /**
     * A passage that an event takes from the article.
     *
     * @param places where its quotes stand in the article, as code points; the end is exclusive
     * @param lost how many of its quotes stand nowhere
     */
    private record Taken(Entry entry, int number, String hash, List<Passage.Quote> places, int lost) {
        int start() {
            return places.stream().mapToInt(Passage.Quote::start).min().orElse(Integer.MAX_VALUE);
        }

        Taken numbered(int other) {
            return new Taken(entry, other, hash, places, lost);
        }

        List<Passage.Quote> quotes() {
            return places.stream()
                    .map(place -> new Passage.Quote(number, place.start(), place.end()))
                    .toList();
        }
    }

    private static List<Taken> taken(SourceArticle article, Entry entry) {
        List<Taken> taken = new ArrayList<>();
        for (Quoted passage : Quoted.of(entry.evidence())) {
            if (!article.id().equals(passage.first().article())) {
                continue;
            }
            List<Passage.Quote> places = new ArrayList<>();
            int lost = 0;
            for (int i : passage.evidence()) {
                Passage.Quote place = find(article, entry.evidence().get(i), passage.number());
                if (place == null) {
                    lost++;
                } else {
                    places.add(place);
                }
            }
            taken.add(new Taken(entry, passage.number(), passage.first().documentHash(), places, lost));
        }
        return taken;
    }

    private List<SourceView.Told> events(List<Taken> all, Entry from) {
        return all.stream()
                .map(Taken::entry)
                .distinct()
                .map(entry -> new SourceView.Told(
                        new Link(entry.title(), reader.event(entry.id())),
                        Terms.kind(entry.kind()),
                        Terms.status(entry.status()),
                        entry == from,
                        all.stream()
                                .filter(taken -> taken.entry() == entry
                                        && !taken.places().isEmpty())
                                .map(taken -> new SourceView.Mark(
                                        taken.number(), reader.lang().number(taken.number())))
                                .toList()))
                .toList();
    }

    private List<SourceView.Revision> revisions(SourceArticle article, List<DocumentRevision> revisions) {
        return revisions.stream()
                .sorted(Comparator.comparingInt(DocumentRevision::revision).reversed())
                .limit(MOST_REVISIONS)
                .map(revision -> new SourceView.Revision(
                        reader.lang().number(revision.revision()),
                        dates.moment(revision.recorded()),
                        revision.revision() == article.revision()))
                .toList();
    }

    /**
     * A quote's place in the article: where the event says, if those words stand there, else where they stand now
     * (the article may have moved within a newer revision); null where they stand nowhere.
     */
    private static Passage.Quote find(SourceArticle article, Entry.Evidence evidence, int number) {
        String exact = evidence.quote() == null ? null : evidence.quote().exact();
        if (exact == null || exact.isEmpty()) {
            return null;
        }
        String text = article.text();
        int at = evidence.position() == null
                ? -1
                : article.indexOf(evidence.position().start());
        if (at < 0 || !text.startsWith(exact, at)) {
            at = text.indexOf(exact);
        }
        if (at < 0) {
            return null;
        }
        int start = text.codePointCount(0, at);
        return new Passage.Quote(number, start, start + exact.codePointCount(0, exact.length()));
    }

    /** Only addresses of the web become links: a document may give anything for one. */
    static String web(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}
