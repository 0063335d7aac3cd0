package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.language.Span;

/** Finds the stretches a reader of English cannot read: lines whose letters are mostly not Latin. */
final class ForeignScript {
    private static final String WHY = "Not in the Latin script; only English is read so far.";

    private ForeignScript() {}

    /** The unread stretches in order; lines that follow one another, blank ones between them too, are one stretch. */
    static List<Unread> in(String text) {
        List<Unread> unread = new ArrayList<>();
        Span open = null;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                if (foreign(text, start, end)) {
                    Span line = new Span(start, end);
                    open = open == null ? line : open.cover(line);
                } else if (open != null) {
                    unread.add(new Unread(open, WHY));
                    open = null;
                }
            }
            start = end + 1;
        }
        if (open != null) {
            unread.add(new Unread(open, WHY));
        }
        return unread;
    }

    private static boolean foreign(String text, int start, int end) {
        long letters = 0;
        long latin = 0;
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Character.isLetter(letter)) {
                letters++;
                if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                    latin++;
                }
            }
        }
        return letters > 2 * latin;
    }
}
