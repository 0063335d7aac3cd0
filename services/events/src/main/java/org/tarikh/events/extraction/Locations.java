package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.extraction.Location.Lead;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Seats;

/** All that an article says of where, and the choice among it for one happening. */
final class Locations {
    /** What counts as where: for most events that something was there, for departures that it left from there. */
    enum Sense {
        THERE,
        LEFT
    }

    private static final Set<String> SPEECHES =
            words("speaking reporters journalists conference briefing speech interview remarks lawmakers");
    private static final Set<String> STAYS = words("visit trip stop stopover tour");
    private static final Set<String> DURING = words("during on while");
    private static final int HIGHEST = 40;
    private static final int BEHIND = 6;

    private final PlaceReader places;
    private final List<List<Location>> lines = new ArrayList<>();

    Locations(Page page, PlaceReader places, Lexicon lexicon, Seats seats, String home) {
        this.places = places;
        var reader =
                new LocationReader(page, places, lexicon, seats, new PlacesAgain(page, lexicon, seats, places, home));
        for (Line line : page.lines()) {
            lines.add(reader.read(line));
        }
    }

    List<Location> of(Line line) {
        return lines.get(line.index);
    }

    /** The place told with a preposition within the range, the narrowest of those that hold one another, or null. */
    PlaceRef located(Line line, Range range, int trigger, Sense sense) {
        Location best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Location location : of(line)) {
            if (!range.contains(location.from()) || !counts(location, sense) || isOfSpeech(line, location)) {
                continue;
            }
            int score = HIGHEST
                    - Math.abs(location.from() - trigger)
                    - (location.from() < trigger ? BEHIND : 0)
                    + (location.lead() == Lead.FROM ? HIGHEST : 0);
            if (best != null && !best.place().equals(location.place())) {
                if (places.encloses(best.place(), location.place())) {
                    score = bestScore + 1;
                } else if (places.encloses(location.place(), best.place())) {
                    continue;
                }
            }
            if (score > bestScore) {
                best = location;
                bestScore = score;
            }
        }
        return best == null ? null : places.ref(best.place(), best.near());
    }

    /** Where something was said: "speaking in Geneva", "told reporters in Doha", "during a visit to Rome", or null. */
    PlaceRef spoken(Line line) {
        for (Location location : of(line)) {
            if (location.lead() == Lead.AT && isOfSpeech(line, location)) {
                return places.ref(location.place(), location.near());
            }
        }
        return null;
    }

    private static boolean isOfSpeech(Line line, Location location) {
        int before = location.at() - 1;
        String word = line.lower(before);
        if (STAYS.contains(word)) {
            return line.precededBy(before, 3, DURING);
        }
        return SPEECHES.contains(word) || line.tag(before).startsWith("VB") && Cues.isNeutral(line.verb(before));
    }

    private static boolean counts(Location location, Sense sense) {
        return location.lead() == Lead.AT || sense == Sense.LEFT && location.lead() == Lead.FROM;
    }

    /** The narrowest place that something was at or that is merely named in a range, or null. */
    PlaceRef any(Line line, Range range) {
        Location best = null;
        for (Location location : of(line)) {
            boolean inside = range.contains(location.from())
                    && (location.to() <= range.to() || line.lower(range.to()).equals(","))
                    && location.lead() != Lead.FROM
                    && location.lead() != Lead.TO;
            if (inside && (best == null || places.encloses(best.place(), location.place()))) {
                best = location;
            }
        }
        return best == null ? null : places.ref(best.place(), best.near());
    }

    /** The narrowest place below a country named in a range, or null. */
    PlaceRef within(Line line, Range range) {
        PlaceRef any = any(line, range);
        return any == null || any.wherePrec() == 6 ? null : any;
    }
}
