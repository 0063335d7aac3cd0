package org.tarikh.events.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides, and why. */
@Schema(description = "Who decides, and why")
record Judgement(
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
