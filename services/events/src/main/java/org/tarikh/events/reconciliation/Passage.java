package org.tarikh.events.reconciliation;

/**
 * Exact words of a document revision's text.
 *
 * @param start first code point in the document revision's text
 * @param end the one after the last
 * @param prefix a few words before, so that the quote can be found again
 * @param suffix a few words after
 */
public record Passage(int start, int end, String exact, String prefix, String suffix) {
    Passage bare() {
        return new Passage(start, end, exact, "", suffix);
    }

    /** The same place without its words. */
    Passage veiled() {
        return new Passage(start, end, "", "", "");
    }

    boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }
}
