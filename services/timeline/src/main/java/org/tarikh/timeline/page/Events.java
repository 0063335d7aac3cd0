package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tarikh.frontend.event.ClaimView;
import org.tarikh.frontend.event.ContrastView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.event.Neighbours;
import org.tarikh.frontend.event.QuoteRef;
import org.tarikh.frontend.event.QuoteView;
import org.tarikh.frontend.event.Sameness;
import org.tarikh.frontend.event.Trail;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;

/** An event with who says what and the words it was read from, as its page shows it. */
record Events(Reader reader, Dates dates, Entries entries) {
    static Events of(Reader reader) {
        Entries entries = Entries.of(reader);
        return new Events(reader, entries.dates(), entries);
    }

    /**
     * The page's record.
     *
     * @param frame null where only the body is wanted
     * @param neighbours null where there are none, or only the body is wanted; so are those that follow
     */
    EventView view(Entry entry, Frame frame, Neighbours neighbours, Trail trail, Sameness sameness) {
        List<Integer> order = inOrderOfTime(entry.evidence());
        Map<Integer, QuoteRef> quotes = quotes(order);
        return new EventView(
                frame,
                entries.view(entry),
                entry.summary(),
                entry.initiators().stream().map(entries::party).toList(),
                entry.recipients().stream().map(entries::party).toList(),
                claims(entry, quotes),
                contrasts(entry, quotes),
                new TollHistories(entries).history(entry.tolls(), quotes),
                IntStream.range(0, order.size())
                        .mapToObj(i -> quote(entry, entry.evidence().get(order.get(i)), i + 1))
                        .toList(),
                neighbours,
                entry.threads().stream()
                        .map(thread -> new Link(thread.name(), reader.thread(thread.id())))
                        .toList(),
                trail,
                sameness,
                entry.review() != null && !"machine".equals(entry.review().state()),
                reader.lang().number(entry.revision()),
                entry.confidence() == null ? null : reader.lang().number(Math.round(entry.confidence() * 100)),
                dates.moment(entry.recorded()),
                entry.citation(),
                reader.json(entry.id()));
    }

    /** Indexes of the evidence, the oldest publication first; what has no date comes last. */
    static List<Integer> inOrderOfTime(List<Entry.Evidence> evidence) {
        return IntStream.range(0, evidence.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> evidence.get(i).published(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(i -> Objects.toString(evidence.get(i).article(), ""))
                        .thenComparing(i -> start(evidence.get(i))))
                .toList();
    }

    private static int start(Entry.Evidence evidence) {
        return evidence.position() == null ? 0 : evidence.position().start();
    }

    /** The numbers quotes go by, by index of their evidence. */
    private Map<Integer, QuoteRef> quotes(List<Integer> order) {
        Map<Integer, QuoteRef> numbers = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            numbers.put(order.get(i), new QuoteRef(i + 1, reader.lang().number(i + 1)));
        }
        return numbers;
    }

    private List<ClaimView> claims(Entry entry, Map<Integer, QuoteRef> quotes) {
        List<ClaimView> views = new ArrayList<>();
        for (Entry.Claim claim : entry.claims()) {
            views.add(new ClaimView(
                    entries.party(
                            claim.by(), claim.via() == null ? null : claim.via().publisher()),
                    Terms.stance(claim.stance()),
                    Terms.matter(claim.field()),
                    claim.figure() == null ? null : reader.lang().number(claim.figure()),
                    claim.says(),
                    claim.via() == null ? null : claim.via().publisher(),
                    dates.day(claim.date()),
                    quotes.get(claim.evidence())));
        }
        return views;
    }

    private List<ContrastView> contrasts(Entry entry, Map<Integer, QuoteRef> quotes) {
        return entry.comparison().stream()
                .map(contrast -> new ContrastView(
                        Terms.matter(contrast.field()),
                        contrast.contested(),
                        contrast.why(),
                        contrast.says().stream()
                                .map(saying -> saying(saying, quotes))
                                .toList()))
                .toList();
    }

    private ContrastView.Saying saying(Entry.Saying saying, Map<Integer, QuoteRef> quotes) {
        return new ContrastView.Saying(
                entries.party(saying.by(), saying.publisher()),
                Terms.stance(saying.stance()),
                saying.figure() == null ? null : reader.lang().number(saying.figure()),
                saying.says(),
                saying.publisher(),
                dates.day(saying.published()),
                saying.independent(),
                quotes.get(saying.evidence()));
    }

    private QuoteView quote(Entry entry, Entry.Evidence evidence, int number) {
        Entry.Quote quote = evidence.quote();
        return new QuoteView(
                number,
                reader.lang().number(number),
                quote.prefix() == null || quote.prefix().isBlank() ? null : quote.prefix(),
                quote.exact(),
                quote.suffix() == null || quote.suffix().isBlank() ? null : quote.suffix(),
                evidence.publisher(),
                evidence.headline(),
                dates.day(evidence.published()),
                reader.quote(evidence.article(), entry.id(), number));
    }
}
