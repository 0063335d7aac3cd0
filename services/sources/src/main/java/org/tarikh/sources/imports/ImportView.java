package org.tarikh.sources.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(name = "Import", description = "How far an import has come")
public record ImportView(
        UUID id,
        @Schema(
                        description = "Done when no document waits, failures among them",
                        enumeration = {"running", "done"})
                String state,
        @Schema(examples = "5") int total,
        @Schema(examples = "4") int done,
        @Schema(examples = "1") int failed,
        @Schema(description = "The first 1000 documents that failed") List<Failure> failures,
        Instant recorded) {
    /** A document that could not be taken in. */
    @Schema(name = "ImportFailure", description = "A document that could not be taken in")
    public record Failure(
            @Schema(description = "Row of the manifest or line of the NDJSON, from 1", examples = "3") int line,
            @Schema(examples = "The byte at position 17 is not UTF-8.") String problem) {}
}
