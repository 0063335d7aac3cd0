package org.tarikh.sources.reading;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stretch [start, end) of a document's text, in Unicode code points from its beginning. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span reaches from " + start + " to " + end);
        }
    }

    /** Starts and ends in turn, as a database keeps them. */
    public static Integer[] ends(List<Span> spans) {
        return spans.stream()
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .toArray(Integer[]::new);
    }

    /** The spans of {@link #ends}. */
    public static List<Span> ofEnds(Integer[] ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Span(ends[2 * i], ends[2 * i + 1]))
                .toList();
    }
}
