package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.EntryList.Day;
import org.tarikh.frontend.chronology.EntryList.Month;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.chronology.Stretch;
import org.tarikh.frontend.chronology.Toll;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Page;

/** Entries as the chronology shows them: each on its own, and cut into days and months. */
record Entries(Reader reader, Dates dates) {
    /** How many entries a page begins with. */
    static final int SHOWN = 40;

    static Entries of(Reader reader) {
        return new Entries(reader, Dates.of(reader));
    }

    EntryView view(Entry entry) {
        Entry.Reports reports = entry.reports() == null ? new Entry.Reports(1, 1, 0) : entry.reports();
        return new EntryView(
                entry.id().toString(),
                Terms.kind(entry.kind()),
                Terms.status(entry.status()),
                entry.title(),
                reader.event(entry.id()),
                dates.when(entry.date()),
                place(entry.place()),
                actors(entry),
                Terms.type(entry.type()),
                detail(entry.type()),
                tolls(entry),
                reader.lang().number(reports.articles()),
                reports.articles() != 1,
                reports.independent() < reports.articles() ? reader.lang().number(reports.independent()) : null,
                entry.review() == null || "machine".equals(entry.review().state()));
    }

    List<Link> actors(Entry entry) {
        return Stream.concat(entry.initiators().stream(), entry.recipients().stream())
                .filter(party -> party.name() != null)
                .distinct()
                .map(this::party)
                .toList();
    }

    Link party(Entry.Party party) {
        return new Link(party.name(), party.id() == null ? null : reader.actor(party.id()));
    }

    /** Who says or counts; where no party is named, the publisher who reports it. */
    Link party(Entry.Party party, String publisher) {
        return party != null && party.name() != null ? party(party) : new Link(publisher, null);
    }

    private Link place(Entry.Place place) {
        if (place == null || place.name() == null) {
            return null;
        }
        String within = place.admin1() != null && !place.admin1().equals(place.name()) ? ", " + place.admin1() : "";
        return new Link(place.name() + within, place.id() == null ? null : reader.place(place.id()));
    }

    private static String detail(Entry.Type type) {
        if (type == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        words.addAll(type.plover());
        words.add(type.mode());
        if (type.acled() != null) {
            words.add("ACLED " + type.acled().event());
            words.add(type.acled().subEvent());
        }
        words.add(type.hazard() == null ? null : "GLIDE " + type.hazard());
        words.removeIf(Objects::isNull);
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    private List<Toll> tolls(Entry entry) {
        return Stream.of(
                        toll(true, entry.fatalities(), entry, "fatalities"),
                        toll(false, entry.injuries(), entry, "injuries"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** One number, the lowest and the highest that stand, or the least number with a sign that it may be more. */
    String figure(Integer least, Integer best, Integer most) {
        Integer low = least == null ? best : least;
        Integer high = most == null ? best : most;
        if (low == null && high == null) {
            return null;
        }
        return low == null || high == null
                ? reader.lang().number(low == null ? high : low) + (high == null ? "+" : "")
                : reader.lang().number(low)
                        + (low.equals(high) ? "" : "–" + reader.lang().number(high));
    }

    private Toll toll(boolean killed, Entry.Toll toll, Entry entry, String field) {
        if (toll == null) {
            return null;
        }
        String figure = figure(toll.low(), toll.best(), toll.high());
        if (figure == null) {
            return null;
        }
        List<Entry.Claim> about = entry.claims().stream()
                .filter(claim -> field.equals(claim.field()) && claim.figure() != null)
                .toList();
        boolean claimed = !about.isEmpty() && about.stream().allMatch(claim -> "claims".equals(claim.stance()));
        return new Toll(killed, figure, claimed);
    }

    /** The first entries of a page that is about one thing; the chronology narrowed to that goes on from them. */
    EntryList first(Page page, Filter filter) {
        String after = page.next() == null ? null : reader.chronology(filter, "cursor=" + Reader.encoded(page.next()));
        return list(page.items(), null, after, reader.chronology(filter));
    }

    /** Cuts entries into days, under a heading for each month. */
    EntryList list(List<Entry> entries, String before, String after, String all) {
        List<Day> days = new ArrayList<>();
        LocalDate month = null;
        int from = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i < entries.size()
                    && sameDate(entries.get(from).date(), entries.get(i).date())) {
                continue;
            }
            Entry.Date date = entries.get(from).date();
            LocalDate thisMonth =
                    date == null || date.start() == null ? null : date.start().withDayOfMonth(1);
            boolean heading = thisMonth != null && !thisMonth.equals(month);
            month = thisMonth == null ? month : thisMonth;
            days.add(day(date, heading ? month(thisMonth) : null, entries.subList(from, i)));
            from = i;
        }
        return new EntryList(days, before, after, all, reader.order() == Order.DESC);
    }

    private static boolean sameDate(Entry.Date one, Entry.Date other) {
        if (one == null || other == null || one.start() == null || other.start() == null) {
            return (one == null || one.start() == null) && (other == null || other.start() == null);
        }
        return one.start().equals(other.start())
                && Dates.last(one).equals(Dates.last(other))
                && Objects.equals(one.precision(), other.precision());
    }

    private Day day(Entry.Date date, Month month, List<Entry> entries) {
        List<EntryView> views = entries.stream().map(this::view).toList();
        if (date == null || date.start() == null) {
            return new Day(month, null, null, null, new Stretch(null, null, "…", null), views);
        }
        boolean single = Dates.single(date);
        return new Day(
                month,
                date.start().toString(),
                single ? dates.number(date.start()) : null,
                dates.text(date),
                single ? null : dates.stretch(date, reader.order()),
                views);
    }

    private Month month(LocalDate first) {
        Filter filter = Filter.none()
                .with("from", first.toString())
                .with("to", first.plusMonths(1).minusDays(1).toString());
        return new Month(
                dates.month(first),
                dates.year(first),
                reader.solar() ? dates.solarMonths(first) : null,
                reader.chronology(filter));
    }
}
