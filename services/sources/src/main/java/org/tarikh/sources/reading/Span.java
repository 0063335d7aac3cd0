package org.tarikh.sources.reading;

/** A stretch [start, end) of a document's text, in Unicode code points from its beginning. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span reaches from " + start + " to " + end);
        }
    }
}
