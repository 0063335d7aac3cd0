package org.tarikh.timeline.live;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed under a filter after a position. */
@Schema(description = "What changed under a filter after a position")
public record EntryChanges(
        List<EntryChange> items,
        @Schema(description = "Always a position, to be given as `after` next time", examples = "1795307456000012")
                long next) {}
