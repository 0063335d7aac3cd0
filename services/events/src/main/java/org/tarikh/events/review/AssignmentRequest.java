package org.tarikh.events.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an event is taken in hand. */
@Schema(description = "How an event is taken in hand")
record AssignmentRequest(
        @Schema(description = "Whether it is taken from who has it, which the audit keeps") boolean takeOver,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
