package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the entries happened: how many stand at each place itself, without what lies in it.
 *
 * @param items the places with most entries first, 500 at most
 * @param more how many places stand beyond those listed
 * @param unplaced entries without a place that match the filter otherwise
 * @param exact false where so many entries match that counting was given up: each number is then a lower bound
 */
@Schema(description = "How many entries stand at each place")
public record PlaceCounts(
        List<PlaceCount> items,
        @Schema(description = "How many places stand beyond those listed") long more,
        @Schema(description = "Entries without a place") Density.Kinds unplaced,
        @Schema(description = "Whether all were counted; else each number is a lower bound") boolean exact) {

    /**
     * A place and the entries that stand at it.
     *
     * @param place as one of its entries has it
     */
    public record PlaceCount(Entry.Place place, long incident, long move) {
        @JsonIgnore
        public long entries() {
            return incident + move;
        }
    }
}
