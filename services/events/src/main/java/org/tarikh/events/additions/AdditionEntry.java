package org.tarikh.events.additions;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor added to the lexicon, as clients see it. */
@Schema(
        name = "LexiconAddition",
        description = "An actor, a place or a further name that an editor added to the lexicon")
record AdditionEntry(
        @Schema(enumeration = {"actor", "place", "name"}) String kind,
        @Schema(examples = "Valley Liberation Front") String name,
        @Schema(
                        nullable = true,
                        description = "Of a name; null of an actor and a place",
                        enumeration = {"en", "fa", "ps"})
                String language,
        @Schema(nullable = true, description = "Id by which the name is removed; null of an actor and a place") UUID id,
        @Schema(description = "The actor or the place, which the name is one of") Of entry,
        @Schema(nullable = true, description = "Who added it, where a name was given") String by,
        Instant at,
        @Schema(nullable = true, description = "Why") String note) {

    /** What was added, or given the name. */
    @Schema(name = "LexiconAdditionEntry", description = "An actor or a place of the lexicon")
    record Of(
            @Schema(enumeration = {"actor", "place"}) String sort,
            @Schema(examples = "valley-liberation-front") String id,
            @Schema(nullable = true, description = "Null where the lexicon has it no more") String name,
            @Schema(description = "Rises with each change by an editor; the ETag") long revision,
            @Schema(
                            description =
                                    "Whether articles are read with it; not where a pack has come to have the id of"
                                            + " what was added, or has lost what was named or what it lay under")
                    boolean current,
            @Schema(description = "Events it stands in, or that are in it or in what lies in it") long events) {}
}
