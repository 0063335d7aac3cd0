package org.tarikh.sources.publisher;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publisher as clients see it. */
@Schema(name = "Publisher", description = "A publisher, and what of its words may be shown")
public record PublisherView(
        UUID id,
        @Schema(description = "Rises by one at each change", examples = "1") int revision,
        @Schema(examples = "Khaama Press") String name,
        @Schema(nullable = true, examples = "https://www.khaama.com/") String home,
        @Schema(nullable = true, description = "ISO 639-1", examples = "en") String language,
        @Schema(
                        description = "What of its words is shown: all, quotes with the address alone, or none",
                        enumeration = {"full", "quotes", "hidden"})
                String display,
        @Schema(nullable = true, examples = "CC-BY-4.0") String licence,
        @Schema(nullable = true, description = "What it says to machines", examples = "noai") String robots,
        @Schema(nullable = true) String note) {
    static PublisherView of(Publisher publisher, Display usual) {
        return new PublisherView(
                publisher.id(),
                publisher.revision(),
                publisher.name(),
                publisher.home(),
                publisher.language(),
                (publisher.display() == null ? usual : publisher.display()).text(),
                publisher.licence(),
                publisher.robots(),
                publisher.note());
    }
}
