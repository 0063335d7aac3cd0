package org.tarikh.events.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision of an event tells otherwise than the one before, in words.
 *
 * @param was null for what was not told before
 * @param now null for what is told no more
 */
@Schema(description = "What one revision of an event tells otherwise than the one before")
public record Difference(
        @Schema(examples = "fatalities") String field,
        @Schema(nullable = true, examples = "5") String was,
        @Schema(nullable = true, examples = "7") String now) {}
