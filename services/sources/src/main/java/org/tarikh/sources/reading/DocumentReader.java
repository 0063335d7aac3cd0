package org.tarikh.sources.reading;

import java.util.List;

/** Divides a document into its articles. */
public final class DocumentReader {
    public DocumentReading read(String text, Given given) {
        int length = text.codePointCount(0, text.length());
        return new DocumentReading(
                List.of(new ArticleReading(
                        1,
                        new Span(0, length),
                        null,
                        null,
                        given.publisher(),
                        given.published(),
                        given.published() == null ? PublishedBasis.UNKNOWN : PublishedBasis.MANIFEST,
                        given.language(),
                        List.of())),
                List.of());
    }
}
