package org.tarikh.timeline.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * A square of a web map, which is spherical Mercator like a {@link Sheet}, and where on a sheet it lies.
 *
 * @param zoom 0 to {@value #CLOSEST}; the earth is 2^zoom tiles wide
 * @param column from 0 at the 180th meridian, eastwards
 * @param row from 0 at 85.05° north, southwards
 * @param left where it begins on the sheet, in units of the drawing; less than 0 where it begins beside it
 * @param top likewise
 * @param side how wide and high it is, in units of the drawing
 */
public record Tile(int zoom, int column, int row, double left, double top, double side) {
    static final int CLOSEST = 19;

    /** No drawing asks for more than this. */
    static final int MOST = 24;

    /** A tile is made to be 256 pixels wide; what is written on it cannot be read where it is much smaller, in units. */
    static final double LEAST_SIDE = 160;

    /** The projection makes a square of the earth that is as high as 360 degrees are wide, so up to 85.05° of latitude. */
    private static final double ROUND = 360;

    /** An edge that lies on the sheet's own, but for rounding, takes in no further row of tiles. */
    private static final double ROUNDING = 1e-9;

    /** What covers a sheet, as close as its size allows, from north to south and west to east. */
    public static List<Tile> under(Sheet sheet) {
        int zoom = CLOSEST;
        while (zoom > 0
                && (side(sheet, zoom) < LEAST_SIDE || Reach.of(sheet, zoom).count() > MOST)) {
            zoom--;
        }
        Reach reach = Reach.of(sheet, zoom);
        double side = side(sheet, zoom);
        double left = sheet.x(-ROUND / 2);
        double top = sheet.y(Sheet.parallel(ROUND / 2));
        List<Tile> tiles = new ArrayList<>();
        for (int row = reach.north; row <= reach.south; row++) {
            for (int column = reach.west; column <= reach.east; column++) {
                tiles.add(new Tile(zoom, column, row, left + column * side, top + row * side, side));
            }
        }
        return tiles;
    }

    private static double side(Sheet sheet, int zoom) {
        return ROUND / (1 << zoom) / sheet.span() * sheet.width();
    }

    /** The columns and rows that a sheet lies on, both ends among them. */
    private record Reach(int west, int east, int north, int south) {
        static Reach of(Sheet sheet, int zoom) {
            Box box = sheet.box();
            return new Reach(
                    first(box.west() + ROUND / 2, zoom),
                    last(box.east() + ROUND / 2, zoom),
                    first(ROUND / 2 - Sheet.mercator(box.north()), zoom),
                    last(ROUND / 2 - Sheet.mercator(box.south()), zoom));
        }

        private static int first(double degrees, int zoom) {
            return onEarth(Math.floor(degrees / ROUND * (1 << zoom) + ROUNDING), zoom);
        }

        private static int last(double degrees, int zoom) {
            return onEarth(Math.ceil(degrees / ROUND * (1 << zoom) - ROUNDING) - 1, zoom);
        }

        private static int onEarth(double number, int zoom) {
            return (int) Math.max(0, Math.min((1 << zoom) - 1, number));
        }

        long count() {
            return (east - west + 1L) * (south - north + 1L);
        }
    }
}
