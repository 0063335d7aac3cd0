package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
            words("speaking reporters journalists conference briefing speech interview remarks lawmakers"
                    + " newspaper magazine broadcaster");
    private static final Set<String> INQUIRIES =
            words("inquiry inquiries investigation investigations probe research insight look looking investigating");
    private static final Set<String> ENTERED =
            words("enter storm seize capture retake reach raid overrun besiege hit strike bomb");
    private static final Set<String> SITES = words("crossing facility");
    private static final Set<String> SITE_NOUNS = words(
            "crossing crossings port airport border camp base prison jail gate checkpoint highway road tunnel bridge hospital university");
    private static final int HIGHEST = 40;
    private static final int BEHIND = 6;

    private final PlaceReader places;
    private final Elsewhere elsewhere;
    private final List<List<Location>> lines = new ArrayList<>();

    Locations(Page page, PlaceReader places, Lexicon lexicon, Seats seats, String home) {
        this.places = places;
        elsewhere = new Elsewhere(page);
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
            if (!range.contains(location.from())
                    || !counts(line, location, sense)
                    || isOfSpeech(line, location, trigger)
                    || elsewhere.isOf(line, location, trigger)
                    || elsewhere.isGround(line, location, trigger)) {
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

    /** Where a speaker or a doer was: "speaking in Geneva", "told reporters in Doha", "during a visit to Rome", or null. */
    PlaceRef spoken(Line line, int token) {
        for (Location location : of(line)) {
            if (location.lead() == Lead.AT && isOfSpeech(line, location, line.size())) {
                return places.ref(location.place(), location.near());
            }
        }
        Location occasion = Occasions.of(line, of(line), token);
        return occasion == null ? null : places.ref(occasion.place(), occasion.near());
    }

    /** @param trigger the word whose place is sought: a visit is where it goes itself */
    private static boolean isOfSpeech(Line line, Location location, int trigger) {
        int before = location.at() - 1;
        String word = line.lower(before);
        if (Occasions.isStay(line, location)) {
            return before != trigger;
        }
        return SPEECHES.contains(word) || line.tag(before).startsWith("VB") && Cues.isNeutral(line.verb(before));
    }

    /** "Yerevan said": who speaks tells nothing of where. */
    private static boolean isSpeaker(Line line, Location location) {
        return location.lead() == Lead.NAMED
                && line.tag(location.to()).startsWith("VB")
                && Cues.isNeutral(line.verb(location.to()));
    }

    /** Who marches into a town is there; who is sent into another country has left this one. */
    private static boolean counts(Line line, Location location, Sense sense) {
        return location.lead() == Lead.AT
                || sense == Sense.LEFT && location.lead() == Lead.FROM
                || sense == Sense.THERE
                        && location.lead() == Lead.TO
                        && line.lower(location.at()).equals("into")
                        && !INQUIRIES.contains(line.lower(location.at() - 1));
    }

    /** The same, but for the place of a deed that somebody is held for by the word at the token. */
    PlaceRef any(Line line, Range range, int trigger) {
        return any(line, range, location -> !elsewhere.isGround(line, location, trigger));
    }

    /** The narrowest place that something was at or that is merely named in a range, or null. */
    PlaceRef any(Line line, Range range) {
        return any(line, range, location -> true);
    }

    private PlaceRef any(Line line, Range range, Predicate<Location> counts) {
        Location best = null;
        for (Location location : of(line)) {
            boolean inside = range.contains(location.from())
                    && (location.to() <= range.to() || line.lower(range.to()).equals(","))
                    && location.lead() != Lead.FROM
                    && location.lead() != Lead.TO
                    && !isSpeaker(line, location)
                    && counts.test(location);
            if (inside && (best == null || places.encloses(best.place(), location.place()))) {
                best = location;
            }
        }
        return best == null ? null : places.ref(best.place(), best.near());
    }

    /** "entered Goma and looted shops": what another verb of the line reached or struck, or null. */
    PlaceRef reached(Line line) {
        for (Location location : of(line)) {
            int before = location.from() - 1;
            boolean object = location.lead() == Lead.NAMED
                    && !location.place().kind().equals("country")
                    && line.tag(before).startsWith("VB")
                    && ENTERED.contains(line.verb(before));
            if (object) {
                return places.ref(location.place(), location.near());
            }
        }
        return null;
    }

    /** The crossing, camp or base that a range names: "the Chaman crossing was closed", or null. */
    PlaceRef site(Line line, Range range) {
        for (Location location : of(line)) {
            boolean site = SITES.contains(location.place().kind()) || SITE_NOUNS.contains(line.lower(location.to()));
            if (site && range.contains(location.from())) {
                return places.ref(location.place(), location.near());
            }
        }
        return null;
    }

    /** The narrowest place below a country named in a range, or null. */
    PlaceRef within(Line line, Range range) {
        PlaceRef any = any(line, range);
        return any == null || any.wherePrec() == 6 ? null : any;
    }
}
