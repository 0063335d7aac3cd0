package org.tarikh.events.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the feed of revisions. */
@Schema(description = "A page of the feed of revisions")
public record EventRevisions(
        List<EventRevision> items,
        @Schema(description = "Always a cursor, to be given as `after` next time", examples = "1.1042.87")
                String next) {}
