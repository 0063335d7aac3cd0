package org.tarikh.events.gazetteer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.lexicon.Place;

/** A place of the lexicon as clients see it. */
@Schema(name = "Place", description = "A place the lexicon or the gazetteer knows")
public record PlaceEntry(
        @Schema(examples = "afghanistan.herat") String id,
        @Schema(examples = "Herat") String name,
        @Schema(examples = "admin1") String kind,
        @Schema(nullable = true, examples = "afghanistan") String parent,
        @Schema(nullable = true, description = "ISO 3166-1 alpha-2", examples = "AF") String country,
        @Schema(nullable = true, name = "iso3166_2", examples = "AF-HER") @JsonProperty("iso3166_2") String iso31662,
        @Schema(nullable = true, examples = "34.3") Double lat,
        @Schema(nullable = true, examples = "62.2") Double lon,
        List<String> aliases,
        Names names,
        @Schema(description = "Events in it or in what lies in it") long events,
        ByHand byHand) {

    static PlaceEntry of(Place place, long events, ByHand byHand) {
        return new PlaceEntry(
                place.id(),
                place.name(),
                place.kind(),
                place.parent(),
                place.country(),
                place.iso3166Two(),
                place.lat(),
                place.lon(),
                place.aliases(),
                new Names(place.fa(), place.ps()),
                events,
                byHand);
    }
}
