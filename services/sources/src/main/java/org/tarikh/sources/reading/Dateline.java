package org.tarikh.sources.reading;

import java.util.Locale;
import java.util.Set;

/**
 * The place a story is sent from, before its first sentence: {@code KABUL (Pajhwok):}, {@code Islamabad, Pakistan –},
 * {@code ISLAMABAD, Oct 3 (Xinhua) --}.
 *
 * @param agency in brackets, or null
 * @param date or null
 * @param certain whether its form leaves no doubt: a city in capitals, a country after it, an agency
 */
record Dateline(String agency, StatedDate date, boolean certain) {
    private static final int LONGEST = 80;
    private static final int SHORTEST_STORY = 40;
    private static final int MOST_WORDS = 9;
    private static final Set<String> SMALL = Set.of("of", "de", "la", "al", "el", "and", "the");

    /** The dateline a paragraph begins with, or null. */
    static Dateline of(Line line) {
        String text = line.text();
        int end = text.length() < SHORTEST_STORY ? -1 : separator(text);
        if (end < 0) {
            return null;
        }
        String places = text.substring(0, end).strip();
        String agency = null;
        int open = places.indexOf('(');
        if (open >= 0) {
            if (open == 0 || !places.endsWith(")")) {
                return null;
            }
            agency = places.substring(open + 1, places.length() - 1).strip();
            places = places.substring(0, open).strip();
        }
        if (!namesPlaces(places)) {
            return null;
        }
        int comma = places.indexOf(',');
        String city = comma < 0 ? places : places.substring(0, comma);
        boolean capitals = city.length() > 2 && city.equals(city.toUpperCase(Locale.ROOT));
        if (text.charAt(end) == ':' && agency == null && !capitals) {
            return null;
        }
        return new Dateline(agency, StatedDate.in(places), capitals || agency != null || comma > 0);
    }

    /** Where the first dash between spaces, double hyphen or colon stands. */
    private static int separator(String text) {
        for (int i = 2; i < Math.min(LONGEST, text.length() - 1); i++) {
            char c = text.charAt(i);
            boolean open = text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')';
            if (c == '–' || c == '—' || c == '-' && open && " -".indexOf(text.charAt(i + 1)) >= 0) {
                return i;
            }
            if (c == ':' && text.charAt(i + 1) == ' ') {
                return i;
            }
            if (c == '"' || c == '“' || c == ';') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean namesPlaces(String places) {
        String[] words = places.split("[\\s/,]+");
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            int first = word.isEmpty() ? ' ' : word.codePointAt(0);
            if (!Character.isUpperCase(first) && !Character.isDigit(first) && !SMALL.contains(word)) {
                return false;
            }
        }
        return Character.isUpperCase(places.codePointAt(0));
    }
}
