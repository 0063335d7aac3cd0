package org.tarikh.sources.format;

/**
 * One printed line.
 *
 * @param page from 1
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param at its base, in points from the page's upper edge
 * @param size of its letters in points
 * @param bold whether all of it is
 */
record PdfLine(int page, String text, float left, float right, float at, float size, boolean bold) {
    private static final String CLOSING = "\"'”’»)]";
    private static final String SENTENCE_ENDS = ".!?:;…؟۔؛";

    float width() {
        return right - left;
    }

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it may go on with a sentence begun before: no capital, no bullet, no number of a list. */
    boolean goesOn() {
        int first = text.codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
    }

    boolean isItem() {
        return text.matches("[•‣▪●◦∙*\\-–—]\\s.*|\\(?(\\p{Nd}{1,2}|[a-zA-Z])[.)]\\s.*");
    }

    /** Whether the two stand in the same column. */
    boolean overlaps(PdfLine other) {
        return Math.min(right, other.right) > Math.max(left, other.left);
    }
}
