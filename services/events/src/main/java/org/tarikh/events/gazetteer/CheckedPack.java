package org.tarikh.events.gazetteer;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.lexicon.Finding;
import org.tarikh.events.lexicon.PackReport;

/** What a check of a pack found, as clients see it. */
@Schema(description = "What a check of a pack found")
public record CheckedPack(
        @Schema(description = "Whether the service would load it: there are no problems") boolean valid,
        List<Remark> problems,
        @Schema(
                        description = "Rows that could be read: actors, places, metonyms, demonyms",
                        examples = "{\"actors\": 12, \"places\": 40, \"metonyms\": 1, \"demonyms\": 0}")
                Map<String, Integer> counts,
        @Schema(description = "What may read otherwise than meant") List<Remark> warnings) {

    /** One remark and where it belongs. */
    @Schema(name = "PackRemark")
    public record Remark(
            @Schema(examples = "actors.tsv") String file,
            @Schema(description = "From 1; 0 where it is of the whole file") int line,
            @Schema(description = "Cell of the row from 1; 0 where it is of the whole line") int column,
            @Schema(examples = "nothing has the id chad-army") String message) {}

    static CheckedPack of(PackReport report) {
        return new CheckedPack(report.valid(), remarks(report.problems()), report.counts(), remarks(report.warnings()));
    }

    private static List<Remark> remarks(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Remark(finding.file(), finding.line(), finding.column(), finding.message()))
                .toList();
    }
}
