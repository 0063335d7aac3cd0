package org.tarikh.events.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives words of shouted, titled or all lower-case sentences the case they would have in prose, learnt from the rest of the text. */
final class Casing {
    private static final Set<String> ALWAYS_UPPER = Set.of(
            "us", "u.s.", "uk", "u.k.", "un", "u.n.", "eu", "nato", "ttp", "nrf", "iskp", "isis", "irgc", "fbi", "cia");

    private final Map<String, String> midSentence;
    private final Set<String> lower;

    private Casing(Map<String, String> midSentence, Set<String> lower) {
        this.midSentence = midSentence;
        this.lower = lower;
    }

    static Casing of(String text) {
        var names = new HashMap<String, String>();
        var lower = new HashSet<String>();
        for (String line : text.split("[\\n\\r]")) {
            learn(line, names, lower);
        }
        return new Casing(names, lower);
    }

    private static void learn(String line, Map<String, String> names, Set<String> lower) {
        String[] words = line.split("[^\\p{L}\\p{M}'’.-]+");
        long capitals = 0;
        for (String word : words) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                capitals++;
            }
        }
        if (words.length < 6 || capitals * 2 > words.length) {
            return;
        }
        boolean opens = true;
        for (String word : words) {
            if (word.isEmpty() || word.length() > 40) {
                continue;
            }
            boolean stop = word.endsWith(".");
            String bare = stop ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && Character.isLowerCase(bare.charAt(0))) {
                lower.add(bare);
            } else if (!opens && bare.length() > 1) {
                names.putIfAbsent(bare.toLowerCase(Locale.ROOT), bare);
            }
            opens = stop;
        }
    }

    /** The words with prose's case where the sentence has none of its own; else the words as they are. */
    List<String> even(List<String> words) {
        int letters = 0;
        int upper = 0;
        int titled = 0;
        int longer = 0;
        for (String word : words) {
            if (!Character.isLetter(word.charAt(0))) {
                continue;
            }
            letters++;
            boolean capital = Character.isUpperCase(word.charAt(0));
            if (capital && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
                upper++;
            }
            if (word.length() > 3) {
                longer++;
                titled += capital ? 1 : 0;
            }
        }
        boolean shouted = letters > 2 && upper * 10 > letters * 6;
        boolean inTitleCase = longer > 3 && titled * 10 >= longer * 7;
        boolean small = letters > 4 && titled == 0 && upper == 0;
        if (!shouted && !inTitleCase && !small) {
            return words;
        }
        var evened = new ArrayList<String>(words.size());
        for (String word : words) {
            evened.add(small ? raise(word) : settle(word, evened.isEmpty()));
        }
        return evened;
    }

    private String raise(String word) {
        return midSentence.getOrDefault(word, word.equals("i") ? "I" : word);
    }

    private String settle(String word, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        if (!Character.isLetter(word.charAt(0))) {
            return word;
        }
        String known = midSentence.get(small);
        if (lower.contains(small) && known == null) {
            return first ? capital(small) : small;
        }
        if (known != null) {
            return known;
        }
        if (ALWAYS_UPPER.contains(small)) {
            return small.toUpperCase(Locale.ROOT);
        }
        boolean common = CommonWords.isCommon(small);
        if (common && !first) {
            return small;
        }
        return word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 3 ? capital(small) : word;
    }

    private static String capital(String small) {
        return small.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }
}
