package org.tarikh.sources.dating;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day an editor gives an article, as it is documented; absent is not null there. */
@Schema(name = "ArticleEdit", description = "The day an editor gives an article")
record DatingForm(
        @Schema(
                        nullable = true,
                        required = true,
                        description = "The day it was published; null takes back the one that was given",
                        examples = "2025-09-22")
                LocalDate published,
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
