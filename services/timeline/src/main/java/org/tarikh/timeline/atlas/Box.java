package org.tarikh.timeline.atlas;

/**
 * A part of the earth between two meridians and two parallels, in WGS 84 degrees; none lies across the date line.
 *
 * @param west -180 to 180, not east of {@code east}
 * @param south -90 to 90, not north of {@code north}
 */
public record Box(double west, double south, double east, double north) {
    public static final Box WORLD = new Box(-180, -57, 180, 78);

    /** The window the finer outlines are cut to. */
    static final Box REGION = new Box(15, -10, 125, 70);

    public static Box at(double lon, double lat) {
        return new Box(lon, lat, lon, lat);
    }

    public Box with(double lon, double lat) {
        return new Box(Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat));
    }

    public Box with(Box other) {
        return with(other.west, other.south).with(other.east, other.north);
    }

    public boolean holds(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    public boolean holds(Box other) {
        return holds(other.west, other.south) && holds(other.east, other.north);
    }

    public boolean meets(Box other) {
        return other.west <= east && other.east >= west && other.south <= north && other.north >= south;
    }
}
