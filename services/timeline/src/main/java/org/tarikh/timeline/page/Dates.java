package org.tarikh.timeline.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tarikh.frontend.chronology.Stretch;
import org.tarikh.frontend.chronology.When;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.terms.Basis;
import org.tarikh.frontend.terms.Extent;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Order;

/** Dates in a language's words, as precise as they are known and no more. */
record Dates(Lang lang, boolean solar) {
    private static final Map<Lang, List<String>> SEASONS = Map.of(
            Lang.EN, List.of("winter", "spring", "summer", "autumn"),
            Lang.FA, List.of("زمستان", "بهار", "تابستان", "خزان"),
            Lang.PS, List.of("ژمی", "پسرلی", "اوړی", "منی"));

    /** Made once for each pattern of this class; a page writes hundreds of dates. */
    private static final Map<Lang, Map<String, DateTimeFormatter>> FORMATTERS = Map.of(
            Lang.EN, new ConcurrentHashMap<>(),
            Lang.FA, new ConcurrentHashMap<>(),
            Lang.PS, new ConcurrentHashMap<>());

    static Dates of(Reader reader) {
        return new Dates(reader.lang(), reader.solar());
    }

    When when(Entry.Date date) {
        if (date == null || date.start() == null) {
            return new When(null, null, null, null, null, null, null);
        }
        String weekday =
                single(date) ? date.start().getDayOfWeek().getDisplayName(TextStyle.SHORT, lang.locale()) : null;
        return new When(
                date.start().toString(),
                text(date),
                weekday,
                time(date),
                solar ? solar(date) : null,
                extent(date),
                Terms.of(Basis.class, date.basis()));
    }

    static boolean single(Entry.Date date) {
        return "day".equals(date.precision()) && date.start().equals(last(date));
    }

    static LocalDate last(Entry.Date date) {
        return date.end() == null ? date.start() : date.end();
    }

    /** The date in words: "21 September 2025", "29–30 September 2025", "September 2025", "2025". */
    String text(Entry.Date date) {
        LocalDate start = date.start();
        return switch (date.precision() == null ? "day" : date.precision()) {
            case "month" -> single(start, last(date), "MMMM yyyy");
            case "season" -> season(last(date)) + " " + year(last(date));
            case "quarter" -> range(start, last(date), "MMMM", "yyyy");
            case "year", "decade" -> single(start, last(date), "yyyy");
            default -> days(start, last(date));
        };
    }

    /** How wide the stretch is that a date is known to; null for one day. */
    static Extent extent(Entry.Date date) {
        if (single(date)) {
            return null;
        }
        Extent extent = Terms.of(Extent.class, date.precision());
        return extent == null ? Extent.DAYS : extent;
    }

    /** A stretch of days as the spine draws it, its ends in the order in which time runs down the page. */
    Stretch stretch(Entry.Date date, Order order) {
        LocalDate start = date.start();
        LocalDate last = last(date);
        Extent extent = extent(date);
        boolean oneMonth = start.withDayOfMonth(1).equals(last.withDayOfMonth(1));
        boolean oneYear = start.getYear() == last.getYear();
        String pattern =
                switch (extent) {
                    case DAYS, WEEK -> oneMonth ? "d" : "d MMM";
                    case MONTH, QUARTER, SEASON -> oneMonth ? "d" : "MMM";
                    case YEAR, DECADE -> oneYear ? "MMM" : "yyyy";
                };
        String name =
                switch (extent) {
                    case MONTH -> oneMonth ? shortMonth(start) : null;
                    case SEASON -> season(last);
                    case YEAR -> oneYear ? year(start) : null;
                    default -> null;
                };
        String first = formatted(start, pattern);
        String end = formatted(last, pattern);
        return order == Order.DESC ? new Stretch(extent, end, name, first) : new Stretch(extent, first, name, end);
    }

    /** The number of a day in its month. */
    String number(LocalDate day) {
        return formatted(day, "d");
    }

    String day(LocalDate day) {
        return day == null ? null : formatted(day, "d MMMM yyyy");
    }

    /** A day in the Solar Hijri calendar. */
    String solarDay(LocalDate day) {
        SolarDay there = SolarDay.of(day);
        return lang.digits(String.valueOf(there.day())) + " " + there.monthName(lang) + " "
                + lang.digits(String.valueOf(there.year()));
    }

    /** A day, with its Solar Hijri date beside it where that is wanted. */
    String dayInBoth(LocalDate day) {
        return solar ? day(day) + " · " + solarDay(day) : day(day);
    }

    String month(LocalDate day) {
        return formatted(day, "LLLL");
    }

    String shortMonth(LocalDate day) {
        return formatted(day, "LLL");
    }

    String year(LocalDate day) {
        return formatted(day, "yyyy");
    }

    String days(LocalDate start, LocalDate last) {
        if (start.equals(last)) {
            return day(start);
        }
        if (start.getYear() != last.getYear()) {
            return day(start) + " – " + day(last);
        }
        return start.getMonth() == last.getMonth()
                ? lang.digits(start.getDayOfMonth() + "–") + day(last)
                : formatted(start, "d MMMM") + " – " + day(last);
    }

    String moment(Instant moment) {
        return moment == null ? null : day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A month's name in the Solar Hijri calendar: both where a Gregorian month falls into two. */
    String solarMonths(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        SolarDay from = SolarDay.of(first);
        SolarDay to = SolarDay.of(last);
        String year = from.year() == to.year() ? "" : " " + lang.digits(String.valueOf(from.year()));
        return from.monthName(lang) + year + "–" + to.monthName(lang) + " " + lang.digits(String.valueOf(to.year()));
    }

    private String solar(Entry.Date date) {
        SolarDay from = SolarDay.of(date.start());
        SolarDay to = SolarDay.of(last(date));
        boolean dayKnown =
                date.precision() == null || date.precision().startsWith("day") || "week".equals(date.precision());
        if (!dayKnown) {
            return from.year() == to.year()
                    ? lang.digits(String.valueOf(to.year()))
                    : lang.digits(from.year() + "–" + to.year());
        }
        String whole = solarDay(last(date));
        return from.equals(to)
                ? whole
                : lang.digits(String.valueOf(from.day()))
                        + (from.month() == to.month() ? "" : " " + from.monthName(lang)) + "–" + whole;
    }

    private String time(Entry.Date date) {
        if (date.time() == null) {
            return null;
        }
        String town =
                date.zone() == null ? "" : date.zone().substring(date.zone().lastIndexOf('/') + 1);
        return lang.digits(date.time()) + (town.isEmpty() ? "" : " " + town.replace('_', ' '));
    }

    private String season(LocalDate last) {
        return SEASONS.get(lang).get(last.getMonthValue() % 12 / 3);
    }

    private String single(LocalDate start, LocalDate last, String pattern) {
        String from = formatted(start, pattern);
        String to = formatted(last, pattern);
        return from.equals(to) ? from : from + "–" + to;
    }

    private String range(LocalDate start, LocalDate last, String pattern, String common) {
        return formatted(start, pattern) + "–" + formatted(last, pattern + " " + common);
    }

    private String formatted(LocalDate day, String pattern) {
        DateTimeFormatter formatter = FORMATTERS
                .get(lang)
                .computeIfAbsent(pattern, words -> DateTimeFormatter.ofPattern(words, lang.locale()));
        return lang.digits(formatter.format(day));
    }
}
