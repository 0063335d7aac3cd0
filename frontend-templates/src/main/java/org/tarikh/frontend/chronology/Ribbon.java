package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * How many events each stretch of time holds, drawn: incidents above the line, moves below.
 *
 * @param start the first day drawn
 * @param end the last day drawn
 * @param jump the address that a chosen range is appended to
 * @param window the range shown at present, or null where it is the whole
 * @param wider a wider range, or null
 * @param closer a narrower range, or null
 * @param whole the chronology without a range, or null where none is set
 */
public record Ribbon(
        String start,
        String end,
        String jump,
        List<Column> columns,
        List<Tick> ticks,
        List<Peak> peaks,
        Window window,
        String rangeText,
        String wider,
        String closer,
        String whole) {

    /**
     * One bucket. Positions and heights are percentages and pixels as SVG takes them.
     *
     * @param words the bucket and its counts in words
     */
    public record Column(
            String x,
            String width,
            String href,
            String words,
            String up,
            String upY,
            String down,
            String start,
            String end) {}

    /** A year or a month under the ribbon, leading to it. */
    public record Tick(String x, String textX, String name, String href, String words) {}

    /** A bucket that stands out, named. */
    public record Peak(String x, String anchor, String words, boolean above, String y) {}

    /** Where the range shown at present lies. */
    public record Window(String x, String width, String leftWidth, String rightX, String rightWidth) {}
}
