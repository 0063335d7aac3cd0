package org.tarikh.sources.reading;

/**
 * One line that holds words.
 *
 * @param span without the white space around it
 * @param gap blank lines before it
 */
record Line(Span span, String text, int gap) {
    /** Lines longer than this are prose without another look, so that a text without breaks stays cheap to read. */
    private static final int LONGEST_LABEL = 200;

    private static final String CLOSING = "\"'”’»)]";
    private static final String SENTENCE_ENDS = ".:;,،؛۔。।";

    /** Short and not ending as a sentence does: a headline, a heading, a caption or a label. */
    boolean isLabel() {
        if (text.length() > LONGEST_LABEL || text.contains("://")) {
            return false;
        }
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        if (text.endsWith("...") || text.endsWith("…")) {
            return true;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(last)) < 0 || endsInInitials(last);
    }

    /** {@code U.N.} at the end is no end of a sentence by itself. */
    private boolean endsInInitials(int last) {
        return text.charAt(last) == '.'
                && last >= 3
                && Character.isUpperCase(text.charAt(last - 1))
                && text.charAt(last - 2) == '.'
                && Character.isUpperCase(text.charAt(last - 3))
                && text.length() <= 110;
    }

    boolean isBulleted() {
        char first = text.charAt(0);
        return "•*‣▪●·".indexOf(first) >= 0
                || "-–—".indexOf(first) >= 0 && text.length() > 1 && Character.isWhitespace(text.charAt(1));
    }

    int words() {
        return Words.count(text);
    }

    /** The first words, enough to judge how a paragraph begins. */
    String beginning() {
        return text.length() <= 600 ? text : text.substring(0, 600);
    }
}
