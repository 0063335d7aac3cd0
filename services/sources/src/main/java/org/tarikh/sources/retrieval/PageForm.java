package org.tarikh.sources.retrieval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.document.DocumentForm;

/** A page to fetch, as a client names it. */
@Schema(name = "NewPage", description = "A page to fetch and store; only url is required")
public record PageForm(
        @Schema(required = true, examples = "https://example.org/2025/09/22/attack") String url,
        @Schema(examples = "Khaama Press") String publisher,
        @Schema(examples = "Two killed in an attack in Guzara") String title,
        @Schema(examples = "2025-09-22", description = "The day of publication, years 0001 to 9999") String published,
        @Schema(examples = "en", description = "ISO 639-1") String language) {
    /** What is said of the page, without its address. */
    DocumentForm said() {
        return new DocumentForm(publisher, null, null, title, published, language, null, null);
    }

    /** Whether nothing is said but where the page is. */
    boolean saysNothing() {
        return publisher == null && title == null && published == null && language == null;
    }
}
