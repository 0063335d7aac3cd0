package org.tarikh.events.extraction;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Stream;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.terms.Kind;

/** Remembers where an article's last incident was: what a later sentence tells of without a place was there too. */
final class Scene {
    private static final int LINES = 6;
    private static final int DAYS = 14;
    private static final int COUNTRY = 6;

    private final Lexicon lexicon;
    private Draft last;
    private PlaceRef place;

    Scene(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void note(Draft event, PlaceRef where) {
        boolean told = where != null && where.wherePrec() < COUNTRY && where.country() != null;
        if (event.kind == Kind.INCIDENT && told) {
            last = event;
            place = where;
        }
    }

    /** The place of the incident told before, or null where this one is of another matter, country or time. */
    PlaceRef of(Draft event) {
        if (last == null || event.kind != Kind.INCIDENT || event.trigger.hazard() != null) {
            return null;
        }
        boolean far = event.line.index < last.line.index || event.line.index - last.line.index > LINES;
        return far || isApart(event) || isForeign(event) ? null : place;
    }

    private boolean isApart(Draft event) {
        return event.ownDate
                && last.ownDate
                && Math.abs(ChronoUnit.DAYS.between(last.date.start(), event.date.start())) > DAYS;
    }

    /** A power of another country does or suffers what it does elsewhere. */
    private boolean isForeign(Draft event) {
        return Stream.of(event.initiators.values(), event.recipients.values())
                .flatMap(Collection::stream)
                .map(ref -> lexicon.actor(ref.id()))
                .anyMatch(this::isElsewhere);
    }

    private boolean isElsewhere(Actor actor) {
        return actor != null
                && !actor.isGeneric()
                && actor.country() != null
                && !actor.country().equals(place.country());
    }
}
