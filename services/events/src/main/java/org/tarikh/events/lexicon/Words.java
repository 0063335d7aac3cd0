package org.tarikh.events.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tarikh.events.language.Span;

/** Names as runs of letters and digits, so that hyphens, points and spaces in them do not matter. */
final class Words {
    private Words() {}

    /** One run of letters or digits, folded to lower case without accents. */
    record Word(String folded, Span span) {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && inWord(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new Word(fold(text.substring(start, i)), new Span(start, i)));
            } else {
                i++;
            }
        }
        return words;
    }

    /** The folded words of a name, by which two names are one. */
    static String key(String name) {
        return of(name).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        var kept = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c == 'ı' ? 'i' : c == 'ø' ? 'o' : c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
