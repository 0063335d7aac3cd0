package org.tarikh.events.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act on several events. */
@Schema(description = "One act on several events")
record ActsRequest(
        @Schema(enumeration = {"accept", "reject"}) String act,
        @Schema(description = "From 1 to 100, each once") List<Named> events,
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {

    /** An event as it is meant. */
    @Schema(name = "NamedRevision", description = "An event and the revision of it that is meant")
    record Named(UUID id, @Schema(examples = "3") Long revision) {}
}
