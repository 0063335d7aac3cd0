package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.EntryList.Day;
import org.tarikh.frontend.chronology.EntryList.Month;
import org.tarikh.frontend.chronology.Filters;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.frontend.compare.CompareView.Lane;
import org.tarikh.frontend.compare.CompareView.Pair;
import org.tarikh.frontend.compare.CompareView.Placed;
import org.tarikh.frontend.compare.CompareView.Side;
import org.tarikh.frontend.compare.CompareView.Stretch;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Bucket;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Density;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.chronology.Tally;

/**
 * Two things side by side: their entries merged in one order, each on the side that names it, those of both across.
 *
 * @param reader on the page of the comparison
 * @param filter what both are narrowed to
 * @param called what the two are called
 */
record Comparison(Reader reader, Filter filter, Also a, Also b, Map<String, String> called) {
    static String first(Also also) {
        return "a=" + Reader.encoded(also.toString());
    }

    static String second(Also also) {
        return "b=" + Reader.encoded(also.toString());
    }

    /** What either side is named in. */
    Filter either() {
        return filter.with("with", a.toString()).with("with", b.toString());
    }

    /** One side alone: by its own filter where that is free, since such are counted already. */
    static Filter alone(Filter filter, Also also) {
        return filter.values(also.parameter()).isEmpty()
                ? filter.with(also.parameter(), also.id())
                : filter.with("with", also.toString());
    }

    Pair view(Chronology chronology, Page page, Sieve sieve) {
        Tally countA = chronology.count(alone(filter, a));
        Tally countB = chronology.count(alone(filter, b));
        Tally either = chronology.count(either());
        boolean exact = countA.exact() && countB.exact() && either.exact();
        // Of numbers that are only lower bounds no difference can be told.
        long shared = exact ? countA.entries() + countB.entries() - either.entries() : 0;
        return new Pair(
                side(a, countA),
                side(b, countB),
                reader.on(ComparePage.PATH, List.of(first(b), second(a))).chronology(filter),
                shared == 0 ? null : reader.lang().number(shared),
                shared == 0 ? null : shared(),
                ribbon(chronology),
                sieve.named(),
                Stream.of(Order.DESC, Order.ASC)
                        .map(order -> new Filters.Order(
                                order == Order.DESC, reader.with(order).chronology(filter), order == reader.order()))
                        .toList(),
                stretches(page),
                page.previous() == null ? null : at(page.previous()),
                page.next() == null ? null : at(page.next()),
                reader.order() == Order.DESC);
    }

    private String at(String cursor) {
        return reader.chronology(filter, "cursor=" + Reader.encoded(cursor));
    }

    /** Those that name both; null where the filter asks for others of both sorts already, so that no address says it. */
    private String shared() {
        if (filter.values(a.parameter()).isEmpty()) {
            return plain().chronology(alone(filter, a).with("with", b.toString()));
        }
        return filter.values(b.parameter()).isEmpty()
                ? plain().chronology(alone(filter, b).with("with", a.toString()))
                : null;
    }

    /** The reader on the pages of what is told here. */
    private Reader plain() {
        return reader.on("/", List.of());
    }

    private Side side(Also also, Tally count) {
        String own =
                switch (also.parameter()) {
                    case "actor" -> plain().actor(also.id());
                    case "place" -> plain().place(also.id());
                    default -> plain().thread(also.id());
                };
        return new Side(
                new Link(called.get("with=" + also), own),
                reader.number(count),
                plain().chronology(alone(filter, also)));
    }

    private List<Stretch> stretches(Page page) {
        Map<String, Lane> lanes = new HashMap<>();
        page.items().forEach(entry -> lanes.put(entry.id().toString(), lane(entry)));
        EntryList list = Entries.of(plain()).list(page.items(), null, null, null);
        return list.days().stream()
                .map(day -> new Stretch(
                        here(day),
                        day.entries().stream()
                                .map(entry -> new Placed(entry, lanes.get(entry.id())))
                                .toList()))
                .toList();
    }

    /** A month's heading narrows the comparison, not the chronology. */
    private Day here(Day day) {
        if (day.month() == null) {
            return day;
        }
        LocalDate first = LocalDate.parse(day.start()).withDayOfMonth(1);
        Filter month = filter.with("from", first.toString())
                .with("to", first.plusMonths(1).minusDays(1).toString());
        Month heading = day.month();
        return new Day(
                new Month(heading.name(), heading.year(), heading.solar(), reader.chronology(month)),
                day.start(),
                day.label(),
                day.full(),
                day.stretch(),
                day.entries());
    }

    private Lane lane(Entry entry) {
        boolean inB = b.in(entry);
        return a.in(entry) ? inB ? Lane.BOTH : Lane.A : Lane.B;
    }

    /** The first above the line and the second below it, on one scale; null where nothing is dated. */
    private Ribbon ribbon(Chronology chronology) {
        Filter unranged = filter.without("from").without("to");
        return chronology
                .span(new Comparison(reader, unranged, a, b, called).either())
                .map(span -> {
                    // Hours are counted only where both days are named, which a comparison does not ask for.
                    Bucket finest = Ribbons.bucket(span);
                    Bucket bucket = finest == Bucket.HOUR ? Bucket.DAY : finest;
                    Density both = mirrored(
                            chronology.density(alone(unranged, a), bucket),
                            chronology.density(alone(unranged, b), bucket));
                    return Ribbons.of(reader, filter).draw(span, both, true, true);
                })
                .orElse(null);
    }

    private static Density mirrored(Density above, Density below) {
        TreeMap<String, Density.Count> counts = new TreeMap<>();
        above.counts().forEach(count -> counts.put(count.start(), new Density.Count(count.start(), all(count), 0)));
        below.counts()
                .forEach(count -> counts.merge(
                        count.start(),
                        new Density.Count(count.start(), 0, all(count)),
                        (one, other) -> new Density.Count(one.start(), one.incident(), other.move())));
        return new Density(
                above.bucket(),
                List.copyOf(counts.values()),
                new Density.Kinds(0, 0),
                0,
                above.exact() && below.exact());
    }

    private static long all(Density.Count count) {
        return count.incident() + count.move();
    }
}
