package org.tarikh.sources.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as clients see it. */
@Schema(name = "Feed", description = "A feed that is followed, and how it fares")
public record FeedView(
        UUID id,
        @Schema(description = "Rises by one with each change by an editor, not with polls", examples = "1")
                int revision,
        @Schema(description = "Where it is asked for now", examples = "https://example.org/feed.xml") String url,
        @Schema(nullable = true, description = "As said by an editor, else by the feed") String title,
        @Schema(nullable = true, description = "The address of what it is a feed of") String link,
        @Schema(nullable = true, examples = "Khaama Press") String publisher,
        @Schema(nullable = true, description = "ISO 639-1", examples = "en") String language,
        @Schema(description = "The time between two polls, ISO 8601", examples = "PT15M") String period,
        @Schema(
                        description = "Whether the page of each item is read in full",
                        enumeration = {"auto", "always", "never"})
                String full,
        @Schema(
                        enumeration = {"active", "paused", "gone", "duplicate"},
                        description = "gone: the server said so for good; duplicate: another that is followed stands"
                                + " at its address now")
                String state,
        @Schema(description = "Other feeds that the page named by which this one was found") List<String> others,
        Instant recorded,
        Health health) {
    /** How a feed fares. */
    @Schema(name = "FeedHealth", description = "How a feed fares")
    public record Health(
            @Schema(enumeration = {"ok", "waiting", "failing", "paused", "gone", "duplicate"}) String state,
            @Schema(nullable = true) Instant lastPoll,
            @Schema(nullable = true) Instant lastSuccess,
            @Schema(nullable = true, description = "Null where it is not polled any more") Instant nextPoll,
            @Schema(description = "In a row") int failures,
            @Schema(nullable = true) Trouble problem,
            @Schema(description = "Items in all answers so far") long itemsSeen,
            @Schema(description = "Different ones") long itemsNew,
            @Schema(description = "Items that are still to be read") long itemsWaiting,
            @Schema(description = "Items that could not be read") long itemsFailed,
            @Schema(nullable = true, description = "As the server gave it") String etag,
            @Schema(nullable = true, description = "As the server gave it") String lastModified) {}

    /** What is wrong with a feed. */
    @Schema(name = "FeedProblem", description = "What is wrong with a feed")
    public record Trouble(
            @Schema(examples = "timeout") String code,
            @Schema(examples = "The host did not answer in time.") String words,
            Instant since) {}

    static FeedView of(FollowedFeed feed, String publisher, FeedItems.Open open) {
        Trouble problem =
                feed.problemCode == null ? null : new Trouble(feed.problemCode, feed.problem, feed.problemSince);
        return new FeedView(
                feed.id,
                feed.revision,
                feed.url,
                feed.title == null ? feed.ownTitle : feed.title,
                feed.link,
                publisher,
                feed.language == null ? Said.iso(feed.ownLanguage) : feed.language,
                Duration.ofSeconds(feed.period).toString(),
                feed.fullText,
                feed.state,
                feed.others == null || feed.others.isEmpty() ? List.of() : List.of(feed.others.split("\n")),
                feed.recorded,
                new Health(
                        feed.health(),
                        feed.lastPoll,
                        feed.lastSuccess,
                        feed.state.equals(FollowedFeed.ACTIVE) ? feed.nextPoll : null,
                        feed.failures,
                        problem,
                        feed.itemsSeen,
                        feed.itemsNew,
                        open.waiting(),
                        open.failed(),
                        feed.etag,
                        feed.lastModified));
    }
}
