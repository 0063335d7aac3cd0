package org.tarikh.events.extractions;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to try the reading on; either text or html. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A text to try the reading on; either text or html")
public record ExtractionRequest(
        @Schema(nullable = true, examples = "Two people were injured in an explosion in Kabul on Sunday, police said.")
                String text,
        @Schema(nullable = true) String html,
        @Schema(nullable = true) String title,
        @Schema(nullable = true, examples = "Example News") String publisher,
        @Schema(nullable = true, format = "date", examples = "2025-09-22") String published,
        @Schema(nullable = true, examples = "en") String language) {}
