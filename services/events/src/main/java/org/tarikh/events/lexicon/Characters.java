package org.tarikh.events.lexicon;

import java.text.Normalizer;

/** Tells of characters that make two names which look alike differ. */
final class Characters {
    /** Divides the parts of a word in Persian and Pashto spelling. */
    private static final char NON_JOINER = '\u200C';

    private Characters() {}

    static void check(String file, int line, int column, String text, FindingList findings) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.problem(file, line, column, "is not in Unicode normal form C");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                findings.problem(
                        file, line, column, String.format("has the character U+%04X, which nobody sees", (int) c));
                return;
            }
        }
    }

    /** Whether every character of a text is one, and can be seen. */
    static boolean areSeen(String text) {
        return text.codePoints().noneMatch(c -> isHidden(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT && c != NON_JOINER
                || c == '\uFFFD';
    }
}
