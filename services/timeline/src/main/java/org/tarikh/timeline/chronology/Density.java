package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many entries start in each stretch of time.
 *
 * @param counts in order of time, only stretches that have any
 * @param undistributed entries whose date is coarser than the bucket
 * @param undated entries without a date that match the filter otherwise
 * @param exact false where so many entries match that counting was given up: each number is then a lower bound
 */
@Schema(description = "How many entries start in each stretch of time")
public record Density(
        Bucket bucket,
        List<Count> counts,
        @Schema(description = "Entries whose date is coarser than the bucket") Kinds undistributed,
        @Schema(description = "Entries without a date that match otherwise") long undated,
        @Schema(description = "Whether all were counted; else each number is a lower bound") boolean exact) {

    /**
     * One bar.
     *
     * @param start its first day ({@code 2025-09-01}), or first hour ({@code 2025-09-21T21:00}) where the bucket is an
     *     hour
     */
    public record Count(
            @Schema(description = "First day, or first hour where the bucket is an hour", examples = "2025-09-01")
                    String start,
            long incident,
            long move) {
        @JsonIgnore
        public LocalDate day() {
            return LocalDate.parse(start.substring(0, 10));
        }

        /** Its hour where the bucket is an hour, else 0. */
        @JsonIgnore
        public int hour() {
            return start.length() > 10 ? Integer.parseInt(start.substring(11, 13)) : 0;
        }
    }

    /** A number of each kind. */
    public record Kinds(long incident, long move) {}
}
