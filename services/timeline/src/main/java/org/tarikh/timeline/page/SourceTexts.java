package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.source.Passage;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.source.SourceArticle;

/** An article's words with an event's quotes found in them and marked. */
record SourceTexts(Reader reader, Dates dates) {
    static SourceTexts of(Reader reader) {
        return new SourceTexts(reader, Dates.of(reader));
    }

    /** @param entry the event whose quotes are marked, or null */
    SourceView view(SourceArticle article, Entry entry, Frame frame) {
        List<Passage.Quote> found = new ArrayList<>();
        int lost = 0;
        String hash = null;
        for (Quoted passage : entry == null ? List.<Quoted>of() : Quoted.of(entry.evidence())) {
            if (!article.id().equals(passage.first().article())) {
                continue;
            }
            hash = passage.first().documentHash();
            for (int i : passage.evidence()) {
                Passage.Quote quote = find(article, entry.evidence().get(i), passage.number());
                if (quote == null) {
                    lost++;
                } else {
                    found.add(quote);
                }
            }
        }
        found.sort(Comparator.comparingInt(Passage.Quote::start).thenComparing(Passage.Quote::number));
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
                hash,
                entry == null ? null : new Link(entry.title(), reader.event(entry.id())),
                found.stream()
                        .map(Passage.Quote::number)
                        .distinct()
                        .map(number ->
                                new SourceView.Mark(number, reader.lang().number(number)))
                        .toList(),
                lost == 0 ? null : reader.lang().number(lost),
                Passage.of(article.text(), found));
    }

    static String headline(SourceArticle article) {
        return article.headline() == null ? article.title() : article.headline();
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
    private static String web(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}
