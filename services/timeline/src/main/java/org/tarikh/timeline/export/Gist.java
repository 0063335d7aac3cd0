package org.tarikh.timeline.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Vocabulary;

/** An entry in a few plain English lines, for formats that are read and not computed with. */
final class Gist {
    private static final int MOST_PUBLISHERS = 12;

    private Gist() {}

    /** Summary, date, place, parties, figures, status and sources, as far as they are known. */
    static List<String> lines(Entry entry) {
        List<String> lines = new ArrayList<>();
        add(lines, "", entry.summary());
        add(lines, "When: ", entry.date() == null ? "date unknown" : when(entry.date()));
        add(lines, "Where: ", where(entry.place()));
        add(lines, "By: ", names(entry.initiators()));
        add(lines, "To or with: ", names(entry.recipients()));
        add(lines, "Killed: ", figure(entry.fatalities()));
        add(lines, "Injured: ", figure(entry.injuries()));
        add(lines, "Status: ", entry.status());
        add(lines, "Contested: ", contested(entry));
        add(lines, "Told by: ", String.join(", ", publishers(entry)));
        return lines;
    }

    private static void add(List<String> lines, String label, String words) {
        String line = Text.line(words);
        if (!line.isEmpty()) {
            lines.add(label + line);
        }
    }

    /** The date never more precise than it is known: "21 September 2025, 21:00 (Asia/Kabul)", "September 2025". */
    static String when(Entry.Date date) {
        LocalDate start = date.start();
        LocalDate end = last(date);
        if (start == null) {
            return "date unknown";
        }
        String precision = date.precision() == null ? "day" : date.precision();
        return switch (precision) {
            case "month" -> span(start, end, "MMMM uuuu");
            case "year", "decade" -> span(start, end, "uuuu");
            case "season", "quarter" -> span(start, end, "MMMM uuuu") + " (known to the " + precision + ")";
            case "day" -> span(start, end, "d MMMM uuuu") + time(date);
            case "days" -> span(start, end, "d MMMM uuuu");
            default -> span(start, end, "d MMMM uuuu") + " (known to the " + precision + ")";
        };
    }

    /** The last day a date may lie on. */
    static LocalDate last(Entry.Date date) {
        return date.end() == null ? date.start() : date.end();
    }

    private static String time(Entry.Date date) {
        return date.time() == null ? "" : ", " + date.time() + (date.zone() == null ? "" : " (" + date.zone() + ")");
    }

    private static String span(LocalDate start, LocalDate end, String pattern) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        String first = words.format(start);
        String last = words.format(end);
        return first.equals(last) ? first : first + " to " + last;
    }

    /** The place with the areas it lies in, narrow to wide. */
    static String where(Entry.Place place) {
        return place == null
                ? ""
                : Stream.of(place.name(), place.admin1(), country(place.country()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** The English name of a country, null where none is known. */
    static String country(String code) {
        return code == null ? null : Vocabulary.country(code);
    }

    private static String names(List<Entry.Party> parties) {
        return parties.stream().map(Entry.Party::name).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** A range with its best estimate: "3", "3 to 9", "3 to 9, best estimate 5"; empty where nothing is told. */
    static String figure(Entry.Toll toll) {
        if (toll == null) {
            return "";
        }
        if (toll.low() == null || toll.high() == null || toll.low().equals(toll.high())) {
            return Stream.of(toll.best(), toll.low(), toll.high())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(String::valueOf)
                    .orElse("");
        }
        return toll.low() + " to " + toll.high() + (toll.best() == null ? "" : ", best estimate " + toll.best());
    }

    private static String contested(Entry entry) {
        return entry.comparison().stream()
                .filter(Entry.Contrast::contested)
                .map(contrast -> contrast.field() + (contrast.why() == null ? "" : " (" + contrast.why() + ")"))
                .collect(Collectors.joining("; "));
    }

    /** Who tells of it, without repeats, in order of evidence. */
    static List<String> publishers(Entry entry) {
        return entry.evidence().stream()
                .map(Entry.Evidence::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_PUBLISHERS)
                .toList();
    }
}
