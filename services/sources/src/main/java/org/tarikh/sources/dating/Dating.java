package org.tarikh.sources.dating;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that an editor gave an article, or took back. A takedown takes all but who did it and when. */
@Schema(
        name = "ArticleDating",
        description = "A day that an editor gave an article, or took back; a takedown takes all but who and when")
public record Dating(
        Instant at,
        @Schema(nullable = true, description = "Who did it, where a name was given") String by,
        @Schema(nullable = true, description = "Why") String note,
        @Schema(nullable = true, description = "The day as it was told before") LocalDate was,
        @Schema(nullable = true, description = "The day as it was told after") LocalDate becomes) {}
