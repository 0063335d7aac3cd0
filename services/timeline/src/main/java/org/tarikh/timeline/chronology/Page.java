package org.tarikh.timeline.chronology;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the chronology.
 *
 * @param next cursor of the page after this one in reading order, null at the end
 * @param previous cursor of the page before this one, null at the start
 */
@Schema(description = "A stretch of the chronology")
public record Page(
        List<Entry> items,
        @Schema(nullable = true, description = "Cursor of the page after this one, null at the end") String next,
        @Schema(nullable = true, description = "Cursor of the page before this one, null at the start")
                String previous) {}
