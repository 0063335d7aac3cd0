package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Locale;
import java.util.Set;

/** Words for parts of a country by the points of the compass: "north-eastern", "the southwest", "central". */
final class Compass {
    private static final Set<String> POINTS =
            words("north south east west northeast northwest southeast southwest central");
    private static final Set<String> MIDDLE = words("central center centre");

    private Compass() {}

    /** The adjective of the direction that the word tells, or null: "north-east" is "northeastern". */
    static String adjective(String word) {
        if (word.isEmpty() || "nsewc".indexOf(word.charAt(0)) < 0) {
            return null;
        }
        String plain = word.toLowerCase(Locale.ROOT).replace("-", "");
        if (plain.equals("central")) {
            return plain;
        }
        String point = plain.endsWith("ern") ? plain.substring(0, plain.length() - 3) : plain;
        return POINTS.contains(point) && !point.equals("central") ? point + "ern" : null;
    }

    /** Whether the word names a direction as a noun: "the north", "the centre". */
    static boolean isNoun(String word) {
        return MIDDLE.contains(word) && !word.equals("central")
                || adjective(word) != null && !word.endsWith("ern") && !word.equals("central");
    }

    /** The adjective of a direction told by a noun. */
    static String ofNoun(String word) {
        return MIDDLE.contains(word) ? "central" : adjective(word);
    }
}
