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
        @Schema(nullable = true) Event event,
        @Schema(
                        nullable = true,
                        description =
                                "The trace of the newest of its articles (W3C trace context); null where nobody traced",
                        examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                String traceparent) {}
