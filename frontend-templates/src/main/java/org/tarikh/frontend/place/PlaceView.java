package org.tarikh.frontend.place;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.Label;
import org.tarikh.frontend.company.Deaths;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.map.Chart;
import org.tarikh.frontend.map.PlaceLine;

/**
 * A place and its own chronology, with what lies in it.
 *
 * @param around what it lies in, the widest first
 * @param dari its name in Dari, or null
 * @param pashto its name in Pashto, or null
 * @param chart where it lies, with the places around it; null where nobody knows
 * @param types what happened there, the most frequent first
 * @param actors who took part, the most frequent first
 * @param within places in it that entries stand at
 * @param nearby places beside it that entries stand at, the nearest first
 * @param deaths how many were killed here over time, null where nobody was
 * @param compare it side by side with another
 * @param events how many entries there are, in the reader's digits
 * @param all its whole chronology with filters
 * @param map it on the map with filters
 */
public record PlaceView(
        Frame frame,
        String name,
        List<Link> around,
        String dari,
        String pashto,
        Chart chart,
        List<Counted> types,
        List<Counted> actors,
        List<PlaceLine> within,
        List<PlaceLine> nearby,
        Deaths deaths,
        String compare,
        String events,
        String all,
        String map,
        EntryList list) {

    /** What entries have in common, how many they are, and what leads to them or to its own page. */
    public record Counted(Label label, String href, String count) {}
}
