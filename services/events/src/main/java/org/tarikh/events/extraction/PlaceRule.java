package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Collection;
import java.util.Set;
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

    private final Page page;
    private final PlaceReader places;
    private final Lexicon lexicon;

    PlaceRule(Page page, PlaceReader places, Lexicon lexicon) {
        this.page = page;
        this.places = places;
        this.lexicon = lexicon;
    }

    /** The event's place, or null. */
    PlaceRef of(Draft event) {
        if (event.place != null) {
            return event.place;
        }
        if (event.kind == Kind.INCIDENT || DOMESTIC.contains(event.group)) {
            PlaceRef told = ofSentences(event);
            if (told == null && isNews(event)) {
                told = page.dateline();
            }
            return told != null ? told : ofParties(event);
        }
        return isNews(event) ? page.dateline() : null;
    }

    private static boolean isNews(Draft event) {
        return event.lines.stream().anyMatch(line -> line.part != Line.Part.BODY);
    }

    private PlaceRef ofSentences(Draft event) {
        for (Line line : event.lines) {
            PlaceRef told = places.located(line, page.mentions(line), new Range(0, line.size()), event.token);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private PlaceRef ofParties(Draft event) {
        boolean domestic = DOMESTIC.contains(event.group);
        PlaceRef first = ofParty(domestic ? event.initiators.values() : event.recipients.values());
        return first != null || domestic ? first : ofParty(event.initiators.values());
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
