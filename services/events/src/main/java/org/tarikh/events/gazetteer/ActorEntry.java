package org.tarikh.events.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.lexicon.Actor;

/** An actor of the lexicon as clients see it. */
@Schema(name = "Actor", description = "A party the lexicon knows")
public record ActorEntry(
        @Schema(examples = "taliban") String id,
        @Schema(examples = "Taliban") String name,
        @Schema(examples = "armed-group") String kind,
        @Schema(description = "PLOVER sectors") List<String> sector,
        @Schema(nullable = true, description = "ISO 3166-1 alpha-2", examples = "AF") String country,
        @Schema(nullable = true) ActorRef parent,
        @Schema(nullable = true) String role,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        List<String> aliases,
        Names names,
        @Schema(description = "Events it stands in") long events,
        ByHand byHand) {

    static ActorEntry of(Actor actor, Actor parent, long events, ByHand byHand) {
        return new ActorEntry(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.sectors(),
                actor.country(),
                parent == null ? null : new ActorRef(parent.id(), parent.name()),
                actor.role(),
                actor.from(),
                actor.to(),
                actor.aliases(),
                new Names(actor.fa(), actor.ps()),
                events,
                byHand);
    }
}
