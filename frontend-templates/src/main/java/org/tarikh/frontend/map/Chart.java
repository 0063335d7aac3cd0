package org.tarikh.frontend.map;

import java.util.List;

/**
 * A drawing of where entries happened, in its own units; north is above and east is to the right in every language.
 *
 * @param tiles what lies under the outlines; empty where no host of tiles is configured
 * @param lands the outlines of countries
 * @param names of countries, as many as there is room for
 * @param phoneNames those there is room for on a phone, which shows the drawing smaller and its words not as much
 * @param scale how far so many kilometres are
 * @param credit whom the tiles are owed to, or null
 */
public record Chart(
        String width,
        String height,
        List<Tile> tiles,
        List<String> lands,
        List<Label> names,
        List<Label> phoneNames,
        List<Mark> marks,
        Scale scale,
        String credit) {

    /** A square picture of a part of the earth, which another house keeps. */
    public record Tile(String href, String x, String y, String side) {}

    /** Words about a place. */
    public record Label(String words, String x, String y) {}

    /**
     * One place, or several that stand too near to each other to be told apart.
     *
     * @param href what the mark leads to, or null
     * @param words what stands there, in words
     * @param soft true where the place is an area as wide as what is known of it, false for a spot
     * @param incidents the outline of its incidents around its middle: a disc, or the left half of one; null for none
     * @param moves the outline of its moves: a lozenge, or the right half of one; null for none
     * @param count how many entries, null where there is no room for a figure
     * @param name what it is called, null where there is no room for it
     * @param nameX where its name begins, or ends, beside its middle
     * @param anchor {@code start} or {@code end}
     */
    public record Mark(
            String x,
            String y,
            String href,
            String words,
            boolean soft,
            String incidents,
            String moves,
            String count,
            String name,
            String nameX,
            String anchor) {}

    /** A bar as long as so many kilometres are in the middle of the drawing. */
    public record Scale(String width, String kilometres) {}
}
