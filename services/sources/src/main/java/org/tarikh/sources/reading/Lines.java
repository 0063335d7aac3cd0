package org.tarikh.sources.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines in one pass, counting code points. */
final class Lines {
    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int gap = 0;
        int at = 0;
        int codePoints = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int from = at;
            int to = end;
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from == to) {
                gap++;
            } else {
                int start = codePoints + text.codePointCount(at, from);
                String words = text.substring(from, to).replace('\u00a0', ' ').replace('\u202f', ' ');
                lines.add(new Line(new Span(start, start + words.codePointCount(0, words.length())), words, gap));
                gap = 0;
            }
            int next = end + 1;
            if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                next++;
            }
            next = Math.min(next, text.length());
            codePoints += text.codePointCount(at, next);
            at = next;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\uFEFF'
                || LetterForms.isDirection(c);
    }
}
