package org.tarikh.frontend.company;

import java.util.List;

/**
 * How many were killed over time, drawn and as a table. Places along the width are percentages, heights are pixels.
 *
 * @param years true where a bar is a year, else a month
 * @param words the whole in words
 * @param coarser how many more in entries dated to nothing so narrow, null where none
 */
public record Deaths(
        boolean years,
        int height,
        int base,
        List<Bar> bars,
        List<Level> levels,
        List<Tick> ticks,
        List<Line> lines,
        String words,
        String coarser) {

    /**
     * One stretch of time: solid up to the lowest sum, pale up to the highest, a line at the best.
     *
     * @param end where the bar ends along the width
     * @param best null where it is the lowest or the highest
     * @param words the stretch and its figures
     */
    public record Bar(
            String x,
            String width,
            String end,
            int low,
            int lowHeight,
            int high,
            int highHeight,
            Integer best,
            String words) {}

    /** A number of dead at a height. */
    public record Level(int y, String name) {}

    /** A month or a year under the drawing. */
    public record Tick(String x, String name) {}

    /** One stretch of time in the table, leading to its incidents. */
    public record Line(String name, String href, String entries, String low, String best, String high) {}
}
