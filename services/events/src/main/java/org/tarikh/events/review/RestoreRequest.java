package org.tarikh.events.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes a decision back, and why. */
@Schema(description = "Who takes the decision back, and why")
record RestoreRequest(
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
