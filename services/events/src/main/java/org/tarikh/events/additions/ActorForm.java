package org.tarikh.events.additions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An actor that an editor adds. */
@Schema(name = "NewActor", description = "An actor that no pack of the lexicon has")
record ActorForm(
        @Schema(
                        nullable = true,
                        description = "Slug; made of the name where it is left out",
                        examples = "valley-liberation-front")
                String id,
        @Schema(required = true, description = "At most 200 characters", examples = "Valley Liberation Front")
                String name,
        @Schema(
                        required = true,
                        enumeration = {"government", "armed-group", "agency", "party", "person", "media"})
                String kind,
        @Schema(nullable = true, description = "PLOVER sectors, at most 5", examples = "[\"REB\"]") List<String> sector,
        @Schema(nullable = true, description = "ISO 3166-1 alpha-2", examples = "AF") String country,
        @Schema(nullable = true, description = "Id of the actor it belongs to", examples = "taliban") String parent,
        @Schema(nullable = true, description = "Of a person, at most 200 characters", examples = "deputy governor")
                String role,
        @Schema(nullable = true, description = "Further English names, at most 20", examples = "[\"VLF\"]")
                List<String> aliases,
        @Schema(nullable = true) NamesForm names,
        @Schema(
                        nullable = true,
                        description = "Who adds it, at most 200 characters; a name that is signed in counts over it")
                String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
