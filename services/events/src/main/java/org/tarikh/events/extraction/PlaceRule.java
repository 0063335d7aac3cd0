package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Seats;
import org.tarikh.events.terms.Kind;

/**
 * Says where an event took place: by its own words, else by its sentences, else by the dateline; what a government does to
 * those under it is in its country. A statement has a place only where the text says one.
 */
final class PlaceRule {
    private static final Set<String> DOMESTIC =
            words("arrest charge verdict expulsion expulsion-diplomat inquiry closure ban curfew office law concession"
                    + " protest blockade seizure");

    /** What a government does from its desk, wherever its words lead. */
    private static final Set<String> GOVERNING = words("office law ban inquiry expulsion-diplomat");

    private static final Set<String> PENALTIES = words("execute hang behead flog lash");

    private static final Set<String> LEAVING = words("expulsion withdrawal release");
    /** Who is seized "from a school in Kuriga" was seized there. */
    private static final Set<String> TAKING = words("abduction arrest jailbreak seizure protest");

    private static final Set<String> THROUGHOUT = words("across throughout");
    private static final String PHONE = "phone";
    private static final int LINES = 3;

    private final Page page;
    private final PlaceReader places;
    private final Locations locations;
    private final Lexicon lexicon;
    private final String home;
    private final Scene scene;
    private final Desks desks;
    private final PlaceDetails details;
    private final boolean ofDisaster;

    PlaceRule(Page page, PlaceReader places, Locations locations, Lexicon lexicon, Seats seats, String home) {
        this.locations = locations;
        desks = new Desks(places, seats);
        this.home = home;
        this.page = page;
        this.places = places;
        this.lexicon = lexicon;
        scene = new Scene(lexicon);
        details = new PlaceDetails(page, locations);
        ofDisaster = page.lines().stream()
                .filter(line -> line.part != Line.Part.BODY)
                .flatMap(line -> page.hits(line).stream())
                .anyMatch(hit -> hit.trigger().hazard() != null);
    }

    /** Who is expelled or withdrawn leaves the place of it. */
    static Locations.Sense sense(String group) {
        return LEAVING.contains(group) ? Locations.Sense.LEFT : Locations.Sense.THERE;
    }

    /** The event's place, or null; a power that strikes another does so there, not at home. */
    PlaceRef of(Draft event) {
        PlaceRef place = placed(event);
        scene.note(event, place);
        return place;
    }

    private PlaceRef placed(Draft event) {
        PlaceRef told = told(event);
        boolean struck =
                told != null && told.wherePrec() == 6 && Family.of(event.group).equals("force");
        if (!struck || !told.equals(places.ofParty(event.initiators.values()))) {
            return told;
        }
        PlaceRef there = places.ofParty(event.recipients.values());
        return there == null ? told : there;
    }

    private PlaceRef told(Draft event) {
        if (PHONE.equals(event.trigger.mode())) {
            return null;
        }
        if (event.place == null && event.isStatement()) {
            event.place = locations.spoken(event.line, event.token);
        }
        if (event.place != null) {
            return ofOwnWords(event);
        }
        PlaceRef desk = ofDesk(event);
        if (desk != null) {
            return desk;
        }
        return event.kind == Kind.INCIDENT || DOMESTIC.contains(event.group) ? ofHappening(event) : ofMove(event);
    }

    /** What its own words say, or a closer word for it elsewhere in the article. */
    private PlaceRef ofOwnWords(Draft event) {
        PlaceRef finer = details.finer(event);
        if (finer != null) {
            return finer;
        }
        boolean wide = event.place.wherePrec() >= 5 && event.kind == Kind.MOVE && !event.isStatement();
        PlaceRef seat = wide ? desks.seat(event) : null;
        if (seat != null) {
            return seat;
        }
        boolean vague = event.place.country() == null && event.place.wherePrec() != 7 && DOMESTIC.contains(event.group);
        PlaceRef own = vague ? places.ofParty(event.initiators.values()) : null;
        if (own != null) {
            return own;
        }
        return inCapital(event) || isSummons(event) ? page.dateline() : event.place;
    }

    /** The seat of who did it, or the land of a government that did it from its desk, or null. */
    private PlaceRef ofDesk(Draft event) {
        PlaceRef seat = desks.seat(event);
        if (seat != null) {
            return seat;
        }
        boolean penalty =
                event.trigger.verb() && PENALTIES.contains(event.trigger.words().get(0));
        return penalty || GOVERNING.contains(event.group) ? places.ofParty(event.initiators.values()) : null;
    }

    /** An incident, or what is done to those at home, is where anything of the article puts it. */
    private PlaceRef ofHappening(Draft event) {
        PlaceRef told = ofText(event);
        if (told != null) {
            return told;
        }
        if (isNews(event) && isNear(event, page.dateline())) {
            return page.dateline();
        }
        if (event.definite && event.kind == Kind.INCIDENT && !details.isOfOtherDay(event)) {
            told = details.before(event.line);
        }
        if (told == null && isNational(event)) {
            told = places.country(home);
        }
        if (told == null) {
            told = scene.of(event);
        }
        if (told == null) {
            told = ofParties(event);
        }
        return told == null && isAtHome(event) ? places.country(home) : told;
    }

    /** What its sentences and those after it say of its place, or null. */
    private PlaceRef ofText(Draft event) {
        PlaceRef told = ofSentences(event);
        if (told != null && told.country() == null) {
            told = null;
        }
        if (told == null && TAKING.contains(event.group)) {
            told = locations.located(event.line, new Range(0, event.line.size()), event.token, Locations.Sense.LEFT);
        }
        if (told == null && event.trigger.hazard() != null && !event.group.equals("accident")) {
            told = named(event);
        }
        return told == null && event.kind == Kind.INCIDENT ? details.again(event) : told;
    }

    /** A move that no word places was made at its government's, where the news comes from, or where the help went. */
    private PlaceRef ofMove(Draft event) {
        PlaceRef desk = desks.ofGovernment(event);
        if (desk != null) {
            return desk;
        }
        if (isNews(event) && isNear(event, page.dateline())) {
            return page.dateline();
        }
        return isRelief(event) ? places.country(home) : null;
    }

    /** Without any other word, what an article on a country tells of happened in that country, but for its own blows abroad. */
    private boolean isAtHome(Draft event) {
        PlaceRef doer = places.ofParty(event.initiators.values());
        if (Family.of(event.group).equals("force")) {
            return doer != null && !doer.country().equals(home) && page.lines().size() > LINES;
        }
        return Family.of(event.group).equals("restriction")
                || event.trigger.hazard() != null
                || DOMESTIC.contains(event.group) && doer == null;
    }

    /** Help for a disaster goes, and is asked for, where the article's disaster was. */
    private boolean isRelief(Draft event) {
        boolean help = event.plover.contains("AID") || event.plover.contains("REQUEST");
        return help && ofDisaster;
    }

    /** What a government did by a dateline of its own country, it did there. */
    private boolean isSummons(Draft event) {
        return event.kind == Kind.MOVE
                && isNews(event)
                && page.dateline() != null
                && event.place.wherePrec() == 6
                && event.place.country().equals(page.dateline().country())
                && event.place.equals(places.ofParty(event.initiators.values()));
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

    /** Where the event's own word stands in a sentence of it, or before its first word where that word is in another. */
    static int token(Draft event, Line line) {
        return line == event.line ? event.token : -1;
    }

    private PlaceRef ofSentences(Draft event) {
        for (Line line : event.lines.subList(0, Math.min(LINES, event.lines.size()))) {
            PlaceRef told = locations.located(line, new Range(0, line.size()), token(event, line), sense(event.group));
            told = told != null || event.kind == Kind.MOVE ? told : locations.reached(line);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** "Herat earthquake": a disaster is where its sentence names a place, in whatever words. */
    private PlaceRef named(Draft event) {
        for (Line line : event.lines.subList(0, Math.min(LINES, event.lines.size()))) {
            PlaceRef told = locations.any(line, new Range(0, line.size()));
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private PlaceRef ofParties(Draft event) {
        boolean domestic = DOMESTIC.contains(event.group);
        return places.ofParty(domestic ? event.initiators.values() : event.recipients.values());
    }
}
