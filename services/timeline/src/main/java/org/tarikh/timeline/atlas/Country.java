package org.tarikh.timeline.atlas;

import java.util.List;

/**
 * The outline of a country.
 *
 * @param code ISO 3166-1 alpha-2, null where the outline's source gives none
 * @param rings closed lines, each longitude, latitude, longitude, latitude … in degrees
 * @param box what holds its largest ring, so that far islands do not stretch it
 */
public record Country(String code, List<double[]> rings, Box box) {
    static Country of(String code, List<double[]> rings) {
        Box widest = null;
        for (double[] ring : rings) {
            Box box = box(ring);
            if (widest == null || area(box) > area(widest)) {
                widest = box;
            }
        }
        return new Country(code, List.copyOf(rings), widest);
    }

    static Box box(double[] ring) {
        Box box = Box.at(ring[0], ring[1]);
        for (int i = 2; i < ring.length; i += 2) {
            box = box.with(ring[i], ring[i + 1]);
        }
        return box;
    }

    private static double area(Box box) {
        return (box.east() - box.west()) * (box.north() - box.south());
    }
}
