package org.tarikh.sources.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a passage, as far as needed to see that two passages speak of the same. */
final class Words {
    private static final int STEM = 5;
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "and", "or", "but", "is",
            "are", "was", "were", "be", "been", "has", "have", "had", "will", "may", "its", "it", "his", "her", "their",
            "he", "she", "they", "that", "this", "these", "those", "which", "who", "after", "over", "into", "not", "no",
            "than", "more", "about", "amid", "up", "out", "says", "said", "say", "also", "what", "how", "why", "when",
            "would", "could", "one", "two", "new", "all", "there", "where", "while", "some", "other", "most", "many");

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    /** The words that carry meaning, in lower case and cut to a stem. */
    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        each(text, (word, at) -> {
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.length() > 2 && !EMPTY.contains(lower)) {
                stems.add(lower.length() > STEM ? lower.substring(0, STEM) : lower);
            }
        });
        return stems;
    }

    /** The capitalised words but for the first of a sentence. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        each(text, (word, at) -> {
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            if (Character.isUpperCase(word.charAt(0)) && (acronym || !beginsSentence(text, at))) {
                names.add(word);
            }
        });
        return names;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?\n".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }

    /** The text without case, punctuation and spacing. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return folded.toString();
    }

    private interface Taker {
        void word(String word, int at);
    }

    private static void each(String text, Taker taker) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                taker.word(text.substring(start, i), start);
                start = -1;
            }
        }
    }
}
