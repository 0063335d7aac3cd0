package org.tarikh.sources.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a feed as clients see it. */
@Schema(name = "FeedItem", description = "An item of a feed, and what became of it")
public record ItemView(
        @Schema(nullable = true, description = "Where its page is", examples = "https://example.org/2025/09/22/attack")
                String link,
        @Schema(enumeration = {"waiting", "done", "failed"}) String state,
        @Schema(
                        nullable = true,
                        description = "Why it failed or waits for another try; of one that is done, why its page was"
                                + " not read")
                String problem,
        @Schema(description = "Tries that failed so far") int tries,
        @Schema(nullable = true, description = "When it is tried next, where it waits") Instant nextTry,
        @Schema(nullable = true, description = "What it became") UUID document,
        @Schema(description = "When the feed first told of it") Instant seen) {
    static ItemView of(ItemRow item) {
        return new ItemView(
                item.link,
                item.state,
                item.problem,
                item.tries,
                item.state.equals("waiting") ? item.nextTry : null,
                item.document,
                item.seen);
    }
}
