package org.tarikh.sources.article;

/** A text cut by code points, going forward in one pass. */
final class CodePoints {
    private final String text;
    private int codePoint;
    private int at;

    CodePoints(String text) {
        this.text = text;
    }

    /** The stretch [start, end) in code points. */
    String between(int start, int end) {
        int from = seek(start);
        return text.substring(from, seek(end));
    }

    private int seek(int target) {
        at = text.offsetByCodePoints(at, target - codePoint);
        codePoint = target;
        return at;
    }
}
