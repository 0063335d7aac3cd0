package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.frontend.errata.CorrectionView;
import org.tarikh.frontend.event.ActView;
import org.tarikh.frontend.event.ClaimView;
import org.tarikh.frontend.event.ContrastView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.event.Moments;
import org.tarikh.frontend.event.Neighbours;
import org.tarikh.frontend.event.QuoteRef;
import org.tarikh.frontend.event.QuoteView;
import org.tarikh.frontend.event.Sameness;
import org.tarikh.frontend.event.Sharing;
import org.tarikh.frontend.event.Trail;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.map.Chart;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.dossier.Accounts;

/** An event with who says what and the words it was read from, as its page shows it. */
record Events(Reader reader, Dates dates, Entries entries) {
    static Events of(Reader reader) {
        Entries entries = Entries.of(reader);
        return new Events(reader, entries.dates(), entries);
    }

    /**
     * What stands beside an event on its own page; each is null where there is none, all of it where only the body is
     * wanted.
     */
    record Beside(
            Neighbours neighbours,
            Accounts accounts,
            Trail trail,
            Sameness sameness,
            Sharing sharing,
            Chart chart,
            Moments moments,
            List<CorrectionView> corrections,
            List<ActView> acts) {
        static final Beside NOTHING = new Beside(null, null, null, null, null, null, null, List.of(), List.of());
    }

    /**
     * The page's record.
     *
     * @param frame null where only the body is wanted
     * @param beside what stands beside it on its own page
     */
    EventView view(Entry entry, Frame frame, Beside beside) {
        List<Quoted> passages = Quoted.of(entry.evidence());
        Map<Integer, QuoteRef> quotes = quotes(passages);
        Copies copies = Copies.of(entry, beside.accounts());
        return new EventView(
                frame,
                entries.view(entry),
                entry.summary(),
                entry.initiators().stream().map(entries::party).toList(),
                entry.recipients().stream().map(entries::party).toList(),
                claims(entry, quotes),
                contrasts(entry, quotes),
                new TollHistories(entries).history(entry.tolls(), quotes),
                passages.stream()
                        .map(passage -> quote(entry, passage, passages, copies))
                        .toList(),
                beside.neighbours(),
                entry.threads().stream()
                        .map(thread -> new Link(thread.name(), reader.thread(thread.id())))
                        .toList(),
                beside.trail(),
                beside.sameness(),
                review(entry),
                reader.lang().number(entry.revision()),
                entry.confidence() == null ? null : reader.lang().number(Math.round(entry.confidence() * 100)),
                dates.moment(entry.recorded()),
                beside.sharing(),
                beside.chart(),
                entry.place() == null
                        ? null
                        : reader.map(Filter.none().with("place", entry.place().id())),
                beside.moments(),
                beside.corrections(),
                beside.acts(),
                reader.json(entry.id()),
                reader.report(entry.id()));
    }

    private static Trail.Review review(Entry entry) {
        Trail.Review known = entry.review() == null
                ? null
                : Terms.of(Trail.Review.class, entry.review().state());
        return known == null ? Trail.Review.MACHINE : known;
    }

    /** The numbers of the passages, by index of the evidence that stands in them. */
    private Map<Integer, QuoteRef> quotes(List<Quoted> passages) {
        Map<Integer, QuoteRef> numbers = new HashMap<>();
        for (Quoted passage : passages) {
            QuoteRef number = new QuoteRef(passage.number(), reader.lang().number(passage.number()));
            passage.evidence().forEach(evidence -> numbers.put(evidence, number));
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

    private QuoteView quote(Entry entry, Quoted passage, List<Quoted> passages, Copies copies) {
        Entry.Evidence evidence = passage.first();
        return new QuoteView(
                passage.number(),
                reader.lang().number(passage.number()),
                passage.runs(),
                evidence.publisher(),
                evidence.headline(),
                dates.day(evidence.published()),
                copies.articles().contains(evidence.article()),
                copies.original(evidence.article(), entry, passages, reader),
                reader.quote(evidence.article(), entry.id(), passage.number()));
    }
}
