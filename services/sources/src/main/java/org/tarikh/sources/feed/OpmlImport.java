package org.tarikh.sources.feed;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list of feeds. */
@Schema(name = "FeedImport", description = "What became of each line of a list of feeds")
public record OpmlImport(
        @Schema(description = "Feeds that are followed from now on") List<Line> added,
        @Schema(description = "Feeds that were followed before") List<Line> known,
        @Schema(description = "Lines that are not taken, and why") List<Line> refused) {
    /** A line of the list, counted from 1 among those that are feeds'. */
    @Schema(name = "FeedImportLine", description = "A line of the list, counted from 1 among those that are feeds'")
    public record Line(
            int line,
            @Schema(nullable = true) String url,
            @Schema(nullable = true) UUID feed,
            @Schema(nullable = true) String problem) {}
}
