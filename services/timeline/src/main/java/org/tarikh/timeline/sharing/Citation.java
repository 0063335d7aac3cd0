package org.tarikh.timeline.sharing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.tarikh.timeline.chronology.Entry;

/**
 * How a record of the chronology is cited: one revision of it, at its address, after the publishers it was read from.
 *
 * @param key unique for the event and its revision, letters, digits and hyphens only
 * @param recorded the day (UTC) on which the revision was recorded, or null
 * @param start first day of the event, or null
 * @param end last day of the event, or null
 * @param place where it happened, or null
 * @param publishers without repeats, in order of evidence
 * @param address absolute
 */
public record Citation(
        String key,
        String title,
        long revision,
        LocalDate recorded,
        LocalDate start,
        LocalDate end,
        String place,
        List<String> publishers,
        String status,
        String address) {

    /** Who answers for the record. */
    static final String AUTHOR = "Tarikh";

    private static final int MOST_PUBLISHERS = 12;

    /** The citation of an entry at its absolute address. */
    public static Citation of(Entry entry, String address) {
        Entry.Date date = entry.date();
        LocalDate start = date == null ? null : date.start();
        return new Citation(
                "tarikh-" + entry.id() + "-" + entry.revision(),
                entry.title(),
                entry.revision(),
                entry.recorded() == null
                        ? null
                        : entry.recorded().atOffset(ZoneOffset.UTC).toLocalDate(),
                start,
                start == null || date.end() == null ? start : date.end(),
                entry.place() == null ? null : entry.place().name(),
                entry.evidence().stream()
                        .map(Entry.Evidence::publisher)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_PUBLISHERS)
                        .toList(),
                entry.status(),
                address);
    }

    /** The citation as one line of prose. */
    public String plain() {
        return "“" + oneLine(title) + "”" + when(", ") + after() + ". " + AUTHOR + ", revision " + revision
                + (recorded == null ? "" : ", " + recorded) + ". " + address;
    }

    /** What a reference manager keeps as a note: which revision, of what day, how far borne out, after whom. */
    String note() {
        return "Revision " + revision + (status == null ? "" : "; status: " + status) + when("; event of ") + after();
    }

    private String when(String before) {
        return start == null ? "" : before + start + (start.equals(end) ? "" : " to " + end);
    }

    private String after() {
        return publishers.isEmpty() ? "" : ", after " + oneLine(String.join(", ", publishers));
    }

    /** The words on one line, without what is no character of text. */
    static String oneLine(String words) {
        return words == null
                ? ""
                : words.replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ")
                        .replaceAll("[\\p{Cc}]", "")
                        .strip();
    }
}
