package org.tarikh.events.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change in the life of an event.
 *
 * @param recorded when this service came to know it
 * @param withheld whether what it told is not to be shown, since a document was taken down or its publisher hides it
 * @param mergedInto the event it was merged into, null where this is no such end
 * @param reason null where it was recorded before reasons were kept
 * @param differences none for the first revision, and for an end
 */
@Schema(name = "EventRevisionChange", description = "One change in the life of an event, with its reason")
public record Revision(
        @Schema(examples = "2") long revision,
        Instant recorded,
        @Schema(description = "Whether the event was no more from then on") boolean ended,
        @Schema(description = "Whether what it told is not shown: a document was taken down, or its publisher hides it")
                boolean withheld,
        @Schema(nullable = true) UUID mergedInto,
        @Schema(nullable = true) RevisionReason reason,
        List<Difference> differences) {}
