package org.tarikh.events.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the change feed. */
@Schema(description = "A page of the change feed")
public record EventChanges(
        List<EventChange> items,
        @Schema(description = "Always a cursor, to be given as `after` next time", examples = "1.1042.87")
                String next) {}
