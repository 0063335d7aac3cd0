package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Matter;

/**
 * The figures of the dead and the injured in order of time of report, as a table and, where they change, drawn.
 *
 * @param charts one drawing for the dead, one for the injured; none where a figure stands alone or never changes
 */
public record TollHistory(List<Row> rows, List<Chart> charts) {

    /**
     * One figure as one article tells it.
     *
     * @param killed true for people killed, false for people injured
     * @param by who counts, without a name where nobody is named
     * @param copy true where the same story told it before
     */
    public record Row(boolean killed, String figure, Link by, String via, String date, boolean copy, QuoteRef words) {}

    /**
     * Steps from figure to figure. Places along the width are percentages, heights are pixels.
     *
     * @param words the same in words: each figure with its day
     * @param series who counts, at most three of them joined by lines of their own kind
     */
    public record Chart(
            Matter matter,
            int height,
            int base,
            String words,
            List<Dot> dots,
            List<Stroke> strokes,
            List<Tick> ticks,
            List<String> series) {}

    /**
     * One figure.
     *
     * @param low where the range ends below, {@code high} where it ends above; both equal to {@code y} for one number
     * @param label the figure, or null where it only repeats the one before
     */
    public record Dot(String x, int y, int low, int high, int labelY, String label) {}

    /** A straight line of one series, numbered from 0. */
    public record Stroke(String x1, int y1, String x2, int y2, int series) {}

    /** A day under the drawing. */
    public record Tick(String x, String name) {}
}
