package org.tarikh.events.proposals;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;

/** A party that articles name and the lexicon does not have, as clients see it. */
@Schema(name = "LexiconProposal", description = "A party that articles name and the lexicon does not have")
public record Proposal(
        @Schema(description = "Slug of the name", examples = "valley-liberation-front") String id,
        @Schema(examples = "Valley Liberation Front") String name,
        @Schema(nullable = true, description = "As told beside the name", examples = "VLF") String acronym,
        @Schema(
                        description = "Kind of actor that its name and role tell",
                        enumeration = {"armed-group", "party", "agency", "media", "person"})
                String kind,
        @Schema(nullable = true, description = "Of a person, as told", examples = "deputy governor") String role,
        @Schema(description = "Articles that name it", examples = "3") long articles,
        @Schema(nullable = true, description = "Day of the first article with a day") LocalDate firstSeen,
        @Schema(nullable = true, description = "Day of the last") LocalDate lastSeen,
        @Schema(description = "The first words that name it, those with its acronym before others")
                Event.Evidence evidence,
        @Schema(description = "Whether an editor wants to see it no more") boolean dismissed) {

    static Proposal of(Sighting example, long articles, LocalDate firstSeen, LocalDate lastSeen, boolean dismissed) {
        return new Proposal(
                example.id(),
                example.name(),
                example.acronym(),
                example.kind(),
                example.role(),
                articles,
                firstSeen,
                lastSeen,
                example.evidence(),
                dismissed);
    }
}
