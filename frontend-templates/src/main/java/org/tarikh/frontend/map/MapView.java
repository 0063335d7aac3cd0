package org.tarikh.frontend.map;

import java.util.List;
import org.tarikh.frontend.chronology.ChronologyView.Empty;
import org.tarikh.frontend.chronology.Filters;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * The chronology as a map: the same ribbon and filters, places in place of days.
 *
 * @param ignored parts of the address that could not be understood
 * @param shown how many events match, in the reader's digits
 * @param chronology the same filter as a chronology
 * @param chart null where nothing that matches has coordinates
 * @param zoom null where there is no chart
 * @param places drawn on the map, those with most entries first
 * @param rest the places that follow
 * @param restCount how many these are
 * @param somewhere known to no more than a country or a region without a middle of its own
 * @param unplaced how many have no place, or null
 * @param outside how many lie where the map does not reach, or null
 * @param most how many places are listed, where there are more; or null
 * @param undated how many have no date, or null
 * @param empty what to say where nothing matches, else null
 */
public record MapView(
        Frame frame,
        List<String> ignored,
        String shown,
        List<Ribbon> ribbons,
        Filters filters,
        String chronology,
        Chart chart,
        Zoom zoom,
        List<PlaceLine> places,
        List<PlaceLine> rest,
        String restCount,
        List<PlaceLine> somewhere,
        String unplaced,
        String outside,
        String most,
        String undated,
        String undatedHref,
        Empty empty) {

    /**
     * Ways to see more or less of the earth.
     *
     * @param closer null where the map is as close as it can be
     * @param wider null where it shows the world
     * @param fitted the map that fits what matches, null where it is this one
     * @param countries those with most entries
     */
    public record Zoom(
            String closer,
            String wider,
            String west,
            String east,
            String north,
            String south,
            String fitted,
            String world,
            List<Link> countries) {}
}
