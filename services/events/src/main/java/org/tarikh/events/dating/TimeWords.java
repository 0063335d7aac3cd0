package org.tarikh.events.dating;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tarikh.events.language.WordTable;

/** The words of time: months, weekdays, seasons, units, parts of the day, ordinals. */
final class TimeWords {
    enum Kind {
        MONTH,
        MONTH_SHORT,
        WEEKDAY,
        WEEKDAYS,
        WEEKDAY_SHORT,
        SEASON,
        UNIT,
        UNITS,
        DAYPART,
        ORDINAL,
        SET,
        NOW
    }

    private static final Map<Kind, Map<String, String>> WORDS = new HashMap<>();

    static {
        for (var row : WordTable.load("time-words.tsv").rows()) {
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            WORDS.computeIfAbsent(kind, any -> new HashMap<>()).put(row.get(0), row.get(2));
        }
    }

    private TimeWords() {}

    /** The value of a folded word, null where it is not of this kind. */
    static String value(Kind kind, String word) {
        return WORDS.get(kind).get(word);
    }

    /** ISO weekday 1 to 7, or 0. */
    static int weekday(String word) {
        String value = value(Kind.WEEKDAY, word);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** Unit letter of a singular or plural unit word: TS TM TH D W F M Y E C Q WE NI; null for other words. */
    static Unit unit(String word) {
        String value = value(Kind.UNIT, word);
        value = value != null ? value : value(Kind.UNITS, word);
        return value == null ? null : Unit.of(value);
    }
}
