package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.terms.Kind;

/**
 * Says where an event took place: by its own words, else by its sentences, else by the dateline; what a government does to
 * those under it is in its country. A statement has a place only where the text says one.
 */
final class PlaceRule {
    private static final Set<String> DOMESTIC =
            words("arrest charge verdict expulsion closure ban curfew office law concession protest blockade seizure");

    private static final Set<String> THROUGHOUT = words("across throughout");
    private static final int LINES = 3;

    private final Page page;
    private final PlaceReader places;
    private final Lexicon lexicon;
    private final String home;

    PlaceRule(Page page, PlaceReader places, Lexicon lexicon, String home) {
        this.home = home;
        this.page = page;
        this.places = places;
        this.lexicon = lexicon;
    }

    /** The event's place, or null; a power that strikes another does so there, not at home. */
    PlaceRef of(Draft event) {
        PlaceRef told = told(event);
        boolean struck =
                told != null && told.wherePrec() == 6 && Family.of(event.group).equals("force");
        if (!struck || !told.equals(ofParty(event.initiators.values()))) {
            return told;
        }
        PlaceRef there = ofParty(event.recipients.values());
        return there == null ? told : there;
    }

    private PlaceRef told(Draft event) {
        if (event.place != null) {
            boolean vague = event.place.country() == null && DOMESTIC.contains(event.group);
            PlaceRef own = vague ? ofParty(event.initiators.values()) : null;
            return own != null ? own : inCapital(event) || isSummons(event) ? page.dateline() : event.place;
        }
        if (event.kind == Kind.INCIDENT || DOMESTIC.contains(event.group)) {
            PlaceRef told = ofSentences(event);
            if (told != null && told.country() == null) {
                told = null;
            }
            if (told == null && event.trigger.hazard() != null) {
                told = named(event);
            }
            if (told == null && isNews(event) && isNear(event, page.dateline())) {
                told = page.dateline();
            }
            if (told == null && isNational(event)) {
                told = places.country(home);
            }
            told = told != null ? told : ofParties(event);
            boolean atHome = Family.of(event.group).equals("restriction") || event.trigger.hazard() != null;
            return told == null && atHome ? places.country(home) : told;
        }
        if (isNews(event) && isNear(event, page.dateline())) {
            return page.dateline();
        }
        return isRelief(event) ? places.country(home) : null;
    }

    /** Help for a disaster goes, and is asked for, where the article's disaster was. */
    private boolean isRelief(Draft event) {
        boolean help = event.plover.contains("AID") || event.plover.contains("REQUEST");
        return help
                && page.lines().stream()
                        .filter(line -> line.part != Line.Part.BODY)
                        .flatMap(line -> page.hits(line).stream())
                        .anyMatch(hit -> hit.trigger().hazard() != null);
    }

    /** What a government did by a dateline of its own country, it did there. */
    private boolean isSummons(Draft event) {
        return event.kind == Kind.MOVE
                && isNews(event)
                && page.dateline() != null
                && event.place.wherePrec() == 6
                && event.place.country().equals(page.dateline().country())
                && event.place.equals(ofParty(event.initiators.values()));
    }

    /** "a hotel in the capital" under a dateline of a city of that country. */
    private boolean inCapital(Draft event) {
        PlaceRef city = page.dateline();
        boolean told = event.place.wherePrec() == 6
                && city != null
                && city.wherePrec() == 1
                && event.place.country().equals(city.country());
        if (!told) {
            return false;
        }
        return event.lines.stream().anyMatch(line -> contains(line, "capital"));
    }

    private static boolean contains(Line line, String word) {
        for (int i = 0; i < line.size(); i++) {
            if (line.lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** A desk far from the events tells nothing of where they were. */
    private boolean isNear(Draft event, PlaceRef dateline) {
        if (dateline == null || dateline.country() == null) {
            return false;
        }
        return dateline.country().equals(home)
                || Stream.concat(event.initiators.values().stream(), event.recipients.values().stream())
                        .map(ref -> lexicon.actor(ref.id()))
                        .anyMatch(actor -> actor != null && dateline.country().equals(actor.country()));
    }

    private static boolean isNews(Draft event) {
        return event.lines.stream().anyMatch(line -> line.part != Line.Part.BODY);
    }

    /** "across the country", "nationwide": where most of the article is. */
    private static boolean isNational(Draft event) {
        for (Line line : event.lines.subList(0, Math.min(LINES, event.lines.size()))) {
            for (int i = 0; i < line.size(); i++) {
                boolean whole = line.lower(i).equals("country") && line.precededBy(i, 3, THROUGHOUT);
                if (whole || line.lower(i).equals("nationwide") || line.lower(i).equals("countrywide")) {
                    return true;
                }
            }
        }
        return false;
    }

    private PlaceRef ofSentences(Draft event) {
        for (Line line : event.lines.subList(0, Math.min(LINES, event.lines.size()))) {
            PlaceRef told = places.located(line, page.mentions(line), new Range(0, line.size()), event.token);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** "Herat earthquake": a disaster is where its sentence names a place, in whatever words. */
    private PlaceRef named(Draft event) {
        for (Line line : event.lines.subList(0, Math.min(LINES, event.lines.size()))) {
            PlaceRef told = places.any(page.mentions(line), new Range(0, line.size()));
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private PlaceRef ofParties(Draft event) {
        boolean domestic = DOMESTIC.contains(event.group);
        PlaceRef first = ofParty(domestic ? event.initiators.values() : event.recipients.values());
        return first;
    }

    private PlaceRef ofParty(Collection<ActorRef> parties) {
        for (ActorRef ref : parties) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.country() != null && !actor.isGeneric()) {
                return places.country(actor.country());
            }
        }
        return null;
    }
}
