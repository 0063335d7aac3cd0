package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Finds in later sentences where within a country, or at all, a happening was that the first ones tell without its place. */
final class PlaceDetails {
    private static final Set<String> EPICENTRE = words("epicentre epicenter epicentres epicenters centred centered");
    private static final int LINES = 3;
    private static final int DETAILS = 12;
    private static final int BEHIND = 10;

    private final Page page;
    private final Locations locations;

    PlaceDetails(Page page, Locations locations) {
        this.page = page;
        this.locations = locations;
    }

    /** Where the quake was within the country: by the epicentre, else by a place that its sentences name. */
    PlaceRef finer(Draft event) {
        PlaceRef first = null;
        for (Line line : later(event.line.index)) {
            PlaceRef told = locations.located(line, new Range(0, line.size()), 0, Locations.Sense.THERE);
            boolean inside = told != null
                    && told.wherePrec() < 6
                    && event.place.country().equals(told.country());
            if (inside && line.precededBy(line.size(), line.size(), EPICENTRE)) {
                return told;
            }
            boolean own = event.lines.contains(line) && event.lines.indexOf(line) < LINES;
            first = first == null && inside && own ? told : first;
        }
        return first;
    }

    /** "confirmed his death in a drone strike", and later "the drone strike in Pakistan": the same noun with its place, or null. */
    PlaceRef again(Draft event) {
        if (event.trigger.verb()) {
            return null;
        }
        int from = event.line.index + 1;
        for (Line line : later(from)) {
            for (TriggerHit hit : page.hits(line)) {
                boolean same = hit.trigger().words().equals(event.trigger.words());
                PlaceRef told = !same
                        ? null
                        : locations.located(
                                line,
                                new Range(hit.to(), Math.min(line.size(), hit.to() + BEHIND)),
                                hit.head(),
                                Locations.Sense.THERE);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    private List<Line> later(int from) {
        int size = page.lines().size();
        return page.lines().subList(Math.min(from, size), Math.min(size, from + DETAILS));
    }
}
