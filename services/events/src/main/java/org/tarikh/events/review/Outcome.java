package org.tarikh.events.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;

/**
 * What an editor's act has come to.
 *
 * @param events those that hold the reports it was about
 * @param ended ids that stood before it and stand no more
 */
@Schema(description = "What an editor's act has come to")
record Outcome(Decision decision, List<Event> events, List<Ended> ended) {
    /** What was decided, or taken back. */
    record Decision(
            UUID id,
            @Schema(enumeration = {"merge", "split", "restore", "accept", "reject", "edit"}) String act,
            @Schema(nullable = true) String by,
            @Schema(nullable = true) String note,
            Instant at) {}

    /** An id that now leads elsewhere. */
    record Ended(UUID id, @Schema(nullable = true) UUID mergedInto) {}
}
