package org.tarikh.events.changes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;

/** An event as one revision of it tells it, or its end. */
@Schema(description = "An event as one of its revisions tells it, or its end")
public record EventRevision(
        UUID event,
        @Schema(examples = "3") long revision,
        @Schema(description = "One moment for everything that was recorded together") Instant recorded,
        @Schema(nullable = true, description = "Null where the event ended, or where what it told is not to be shown")
                Event document,
        @Schema(nullable = true, description = "Where the event lives on since it was merged away") UUID mergedInto) {}
