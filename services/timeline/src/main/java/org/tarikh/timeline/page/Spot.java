package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

/**
 * An entry a reader stands at, as an address names it: its first day, a full stop and its id.
 *
 * @param day null for an undated entry
 */
record Spot(LocalDate day, UUID id) {
    private static final int ID = 36;

    static String of(Entry entry) {
        return (entry.date() == null || entry.date().start() == null
                        ? ""
                        : entry.date().start())
                + "." + entry.id();
    }

    /** @throws Problem 400 where the text is none */
    static Spot read(String text) {
        int stop = text.length() - ID - 1;
        try {
            if (stop < 0 || text.charAt(stop) != '.') {
                throw new IllegalArgumentException("A spot is a day, a full stop and an id");
            }
            return new Spot(
                    stop == 0 ? null : LocalDate.parse(text.substring(0, stop)),
                    UUID.fromString(text.substring(stop + 1)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Problem(Code.BAD_CURSOR, "That is no entry of a list");
        }
    }
}
