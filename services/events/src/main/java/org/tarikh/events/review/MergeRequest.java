package org.tarikh.events.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which events are one; either {@code into} or {@code others}. */
@Schema(description = "Which events are one: give either `into` or `others`")
record MergeRequest(
        @Schema(nullable = true, description = "The event that this one becomes part of") UUID into,
        @Schema(nullable = true, description = "The events that become part of this one, at most 50") List<UUID> others,
        @Schema(description = "For each of the events, this one among them, the revision that is meant")
                Map<UUID, Long> revisions,
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
