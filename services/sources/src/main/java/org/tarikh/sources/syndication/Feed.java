package org.tarikh.sources.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A feed as it was read. Every part but the collections may be null.
 *
 * @param title plain text
 * @param description plain text
 * @param link the address of what it is a feed of
 * @param language as the feed writes it, such as en or fa-AF
 * @param author whom items without an author of their own are by
 * @param published when it was published, by its own word
 * @param updated when it last changed, by its own word
 * @param pause how long it asks to be left alone between two polls
 * @param skipHours the hours of the day, UTC, in which it asks not to be polled
 * @param skipDays the days, UTC, on which it asks not to be polled
 * @param items in the order of the feed
 */
public record Feed(
        String title,
        String description,
        String link,
        String language,
        String author,
        FeedDate published,
        FeedDate updated,
        Duration pause,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<FeedItem> items) {}
