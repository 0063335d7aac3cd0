package org.tarikh.sources.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as a client sends it in JSON. */
@Schema(name = "NewDocument", description = "A document to store; either text or html is needed")
public record DocumentForm(
        @Schema(examples = "Khaama Press") String publisher,
        @Schema(examples = "https://example.org/2025/09/22/attack", description = "Identifies the document where given")
                String url,
        @Schema(examples = "2025-09-22/17", description = "Identifies the document where no url is given") String key,
        @Schema(examples = "Two killed in an attack in Guzara") String title,
        @Schema(examples = "2025-09-22", description = "The day of publication, years 0001 to 9999") String published,
        @Schema(examples = "en", description = "ISO 639-1") String language,
        @Schema(examples = "GUZARA, Afghanistan – Two people were killed on Sunday, local sources said.") String text,
        @Schema(examples = "<p>Two people were killed on Sunday, local sources said.</p>") String html) {
    /** The same under this address. */
    public DocumentForm at(String address) {
        return new DocumentForm(publisher, address, null, title, published, language, text, html);
    }

    /** The same with these words. */
    public DocumentForm with(String words, String markup) {
        return new DocumentForm(publisher, url, key, title, published, language, words, markup);
    }
}
