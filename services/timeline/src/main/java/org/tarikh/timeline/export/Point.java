package org.tarikh.timeline.export;

import java.util.Optional;
import org.tarikh.timeline.chronology.Entry;

/** WGS 84 coordinates in degrees. */
record Point(double lat, double lon) {
    /** UCDP where_prec of a place known within a limited area around it. */
    static final int NEAR = 2;

    /** UCDP where_prec of a place known to its district (ADM2). */
    static final int DISTRICT = 3;

    /** UCDP where_prec of all places. */
    static final int ANYWHERE = 7;

    /**
     * Where a place lies.
     *
     * @param vaguest UCDP where_prec, 1 to 7, beyond which its coordinates are the middle of an area and not told
     */
    static Optional<Point> of(Entry.Place place, int vaguest) {
        if (place == null || place.lat() == null || place.lon() == null || place.wherePrec() == null) {
            return Optional.empty();
        }
        boolean told = place.wherePrec() <= vaguest && Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180;
        return told ? Optional.of(new Point(place.lat(), place.lon())) : Optional.empty();
    }
}
