package org.tarikh.events.extraction;

import java.util.Objects;
import java.util.stream.Stream;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.lexicon.Seats;

/** Knows where bodies sit and governments receive: the place of what is done at a desk and told without one. */
final class Desks {
    private final PlaceReader places;
    private final Seats seats;

    Desks(PlaceReader places, Seats seats) {
        this.places = places;
        this.seats = seats;
    }

    /** What a court or a council does, and what is asked of a court, is done where it sits. */
    PlaceRef seat(Draft event) {
        Stream<ActorRef> sitting =
                event.isStatement() ? event.recipients.values().stream() : event.initiators.values().stream();
        return sitting.map(ref -> seats.of(ref.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> places.ref(place, false))
                .orElse(null);
    }

    /** A host is at home; an envoy is summoned to the ministry in the capital. */
    PlaceRef ofGovernment(Draft event) {
        if (!event.trigger.verb() || event.clause == null || event.clause.passive()) {
            return null;
        }
        String verb = event.trigger.words().get(0);
        PlaceRef own = places.ofParty(event.initiators.values());
        if (own == null) {
            return null;
        }
        Place capital = verb.equals("summon") ? seats.capital(own.country()) : null;
        return capital != null ? places.ref(capital, false) : verb.equals("host") ? own : null;
    }
}
