package org.tarikh.sources.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the name of an outlet from other words, by a list and by how outlets are called. */
final class Outlets {
    private static final int MOST_WORDS = 6;
    private static final Set<String> CALLED = Set.of(
            "news",
            "times",
            "post",
            "press",
            "agency",
            "tv",
            "radio",
            "herald",
            "tribune",
            "journal",
            "gazette",
            "telegraph",
            "guardian",
            "observer",
            "chronicle",
            "courier",
            "bulletin",
            "media",
            "broadcasting",
            "newspaper",
            "magazine",
            "wire",
            "newswire",
            "daily",
            "weekly",
            "insider",
            "monitor");
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "de", "la", "le", "el", "al", "e", "un");

    private final Map<String, String> known = new HashMap<>();

    Outlets() {
        WordList.named("outlets.txt").forEach(name -> known.put(name.toLowerCase(Locale.ROOT), name));
    }

    boolean isKnown(String words) {
        return known.containsKey(words.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a line of just these words names an outlet: a known one, a domain, or capitalised words such as News. */
    boolean isName(String words) {
        String name = words.strip();
        if (isKnown(name) || isDomain(name)) {
            return true;
        }
        String[] parts = name.split("\\s+");
        if (parts.length > MOST_WORDS || parts.length < 2 || !allCapitalised(parts)) {
            return false;
        }
        String last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
        return CALLED.contains(last) || CALLED.contains(parts[1].toLowerCase(Locale.ROOT)) && parts[0].equals("The");
    }

    static boolean isDomain(String words) {
        return words.length() <= 60 && words.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[a-z]{2,12}");
    }

    static boolean allCapitalised(String[] words) {
        for (String word : words) {
            int first = word.codePointAt(0);
            if (!Character.isUpperCase(first) && !Character.isDigit(first) && !SMALL.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
