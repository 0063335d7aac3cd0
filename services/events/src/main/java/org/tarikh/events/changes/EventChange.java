package org.tarikh.events.changes;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;

/** An event at its newest change, or what stays of one that is gone. */
@Schema(description = "An event at its newest change, or a tombstone")
public record EventChange(
        UUID id,
        long revision,
        boolean deleted,
        @Schema(description = "Where the event lives on when it was merged away", nullable = true) UUID mergedInto,
        @Schema(nullable = true) Event event) {}
