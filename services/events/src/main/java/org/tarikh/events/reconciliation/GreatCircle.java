package org.tarikh.events.reconciliation;

/** Measures how far two spots on the globe lie apart. */
public final class GreatCircle {
    private static final double EARTH_KM = 6371;

    private GreatCircle() {}

    /** Great-circle distance in kilometres of WGS 84 coordinates in degrees; 0 where one is unknown, which is null. */
    public static double km(Double lat, Double lon, Double otherLat, Double otherLon) {
        if (lat == null || lon == null || otherLat == null || otherLon == null) {
            return 0;
        }
        double north = Math.toRadians(otherLat - lat);
        double east = Math.toRadians(otherLon - lon);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }
}
