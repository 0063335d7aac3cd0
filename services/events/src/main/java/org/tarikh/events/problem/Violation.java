package org.tarikh.events.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field of a request and what is wrong with it. */
public record Violation(
        @Schema(examples = "published") String field,
        @Schema(examples = "must be a date such as 2025-09-22") String message) {}
