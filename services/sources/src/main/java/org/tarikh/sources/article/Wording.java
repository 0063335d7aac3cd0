package org.tarikh.sources.article;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a passage without case, punctuation and spacing, by which the same passage is known again. */
final class Wording {
    private static final int OPENING_WORDS = 16;
    /** Below this many words two passages may be alike by chance. */
    private static final int FEWEST_TO_COMPARE = 6;

    private Wording() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        plain.codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK) {
                words.appendCodePoint(codePoint);
            } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            }
        });
        return words.toString().strip();
    }

    /** The first words of a wording. */
    static String opening(String wording) {
        int end = -1;
        for (int words = 0; words < OPENING_WORDS; words++) {
            end = wording.indexOf(' ', end + 1);
            if (end < 0) {
                return wording;
            }
        }
        return wording.substring(0, end);
    }

    static boolean canBeCompared(String wording) {
        return wording.chars().filter(c -> c == ' ').count() + 1 >= FEWEST_TO_COMPARE;
    }
}
