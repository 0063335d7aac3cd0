package org.tarikh.events.additions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place that an editor adds. */
@Schema(name = "NewPlace", description = "A place that no pack of the lexicon has")
record PlaceForm(
        @Schema(
                        nullable = true,
                        description = "The parent's id, a point and a slug; made of the name where it is left out",
                        examples = "afghanistan.herat.green-bridge")
                String id,
        @Schema(required = true, description = "At most 200 characters", examples = "Green Bridge") String name,
        @Schema(
                        required = true,
                        enumeration = {"admin1", "admin2", "city", "facility", "crossing", "water"})
                String kind,
        @Schema(
                        nullable = true,
                        description = "Id of the place that holds it; where it is left out, the country does",
                        examples = "afghanistan.herat")
                String parent,
        @Schema(nullable = true, description = "ISO 3166-1 alpha-2; the parent's where it is left out", examples = "AF")
                String country,
        @Schema(nullable = true, description = "WGS 84 degrees; given with `lon` or not at all", examples = "34.3")
                Double lat,
        @Schema(nullable = true, examples = "62.2") Double lon,
        @Schema(nullable = true, description = "Further English names, at most 20") List<String> aliases,
        @Schema(nullable = true) NamesForm names,
        @Schema(
                        nullable = true,
                        description = "Who adds it, at most 200 characters; a name that is signed in counts over it")
                String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
