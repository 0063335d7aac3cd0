package org.tarikh.sources.reading;

import java.text.Normalizer;

/**
 * Letters as they are read, whatever form they are stored in: marks that follow their letter joined to it, the shapes that
 * printing gives Arabic letters as the letters, kashidas and the signs of joining and direction left out.
 */
final class LetterForms {
    private LetterForms() {}

    /** For comparing and counting only: positions of the stored text do not hold in it. */
    static String folded(String text) {
        if (text.chars().allMatch(c -> c < 0x300)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isShape(c)) {
                folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (!isSign(c)) {
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** A letter in the shape it has at one place of a word, or several as one. */
    private static boolean isShape(char c) {
        return c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
    }

    /** Shows how letters join, or which way they run, and is no letter. */
    private static boolean isSign(char c) {
        return c == '\u0640' || c == '\u200b' || c == '\uFEFF' || isDirection(c);
    }

    static boolean isDirection(char c) {
        return c >= '\u200e' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u061c';
    }
}
