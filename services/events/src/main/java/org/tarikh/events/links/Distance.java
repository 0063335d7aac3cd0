package org.tarikh.events.links;

/** How far two events lie apart. */
final class Distance {
    private static final double EARTH_KM = 6371;

    private Distance() {}

    /** Great-circle distance in kilometres, 0 where a coordinate is unknown. */
    static double km(Happening one, Happening other) {
        if (one.lat() == null || one.lon() == null || other.lat() == null || other.lon() == null) {
            return 0;
        }
        double north = Math.toRadians(other.lat() - one.lat());
        double east = Math.toRadians(other.lon() - one.lon());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }
}
