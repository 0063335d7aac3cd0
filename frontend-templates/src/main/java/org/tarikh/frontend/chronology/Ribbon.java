package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * How many events each stretch of time holds, drawn: incidents above the line, moves below.
 *
 * @param height how high the drawing is, in its own units; the width is 100
 * @param axis where the line between incidents and moves lies
 * @param start the first day drawn
 * @param end the last day drawn
 * @param jump the address that a chosen range is appended to
 * @param window where the range shown at present lies, or null where it is the whole
 * @param controls what widens and narrows the range; null where another ribbon has it
 */
public record Ribbon(
        String height,
        String axis,
        String start,
        String end,
        String jump,
        List<Column> columns,
        List<Tick> ticks,
        List<Peak> peaks,
        Window window,
        Controls controls) {

    /**
     * One bucket, in the units of the drawing.
     *
     * @param words the bucket in words
     * @param incidents how many incidents it holds, in the reader's digits; null for none
     * @param moves how many moves it holds; null for none
     */
    public record Column(
            String x,
            String width,
            String href,
            String words,
            String incidents,
            String moves,
            String up,
            String upY,
            String down,
            String start,
            String end) {}

    /** A year, a month or a day under the ribbon, leading to it, or an hour, which is only named. */
    public record Tick(String x, String name, String href, String words) {}

    /** A bucket that stands out, named. */
    public record Peak(String x, String anchor, String words, String y) {}

    /** A part of the ribbon, in percent. */
    public record Window(String x, String width, String leftWidth, String rightX, String rightWidth) {}

    /**
     * The range shown at present and the ways out of it.
     *
     * @param range the range in words
     * @param wider a wider range, or null
     * @param closer a narrower range, or null
     * @param whole the chronology without a range, or null where none is set
     * @param untimed how many entries cannot be drawn since their hour is unknown; null for none
     */
    public record Controls(String range, String wider, String closer, String whole, String untimed) {}
}
