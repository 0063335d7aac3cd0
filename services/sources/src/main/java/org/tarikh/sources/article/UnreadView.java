package org.tarikh.sources.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.reading.DocumentReading;

/** A stretch that belongs to no article; its offsets are code points of the text. */
@Schema(name = "Unread", description = "A stretch that belongs to no article, and why")
public record UnreadView(
        @Schema(examples = "1121") int start,
        @Schema(examples = "1160") int end,
        @Schema(examples = "furniture") String why) {
    static UnreadView of(DocumentReading.Unread unread) {
        return new UnreadView(unread.span().start(), unread.span().end(), unread.why());
    }
}
