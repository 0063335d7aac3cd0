package org.tarikh.events.extraction;

import java.util.List;

/** Tells whether capital letters stand for the words of a name: "FBF" for "Foo Bar Front". */
final class Acronym {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Acronym() {}

    /** Whether a word is written as acronyms are: capitals, perhaps with a digit or a hyphen. */
    static boolean isOne(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean plain = word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '-');
        return plain && capitals >= SHORTEST && word.length() <= LONGEST;
    }

    /**
     * Whether the letters of an acronym are found in the words in their order, the first as the first of a word and
     * most as initials.
     */
    static boolean standsFor(String acronym, List<String> words) {
        String letters = acronym.chars()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        int at = 0;
        int initials = 0;
        for (String word : words) {
            if (at == letters.length()) {
                break;
            }
            boolean opens = matches(word, 0, letters.charAt(at));
            if (!opens) {
                continue;
            }
            initials++;
            at++;
            for (int i = 1; i < word.length() && at < letters.length() && rest(words, word, letters, at); i++) {
                at += matches(word, i, letters.charAt(at)) ? 1 : 0;
            }
        }
        return at == letters.length() && initials * 2 >= letters.length();
    }

    /** Whether the letters left are more than the words left can open. */
    private static boolean rest(List<String> words, String word, String letters, int at) {
        int left = words.size() - words.indexOf(word) - 1;
        return letters.length() - at > left;
    }

    private static boolean matches(String word, int at, char letter) {
        return Character.toUpperCase(word.charAt(at)) == Character.toUpperCase(letter);
    }
}
