package org.tarikh.sources.syndication;

/**
 * An item of a feed. Every part may be null.
 *
 * @param guid what the feed tells it by
 * @param link its page, absolute, http or https
 * @param title plain text
 * @param summary HTML as it came
 * @param content the full words where the feed gives them: HTML as it came
 * @param language of the item where it differs from or is not told by the feed
 */
public record FeedItem(
        String guid,
        String link,
        String title,
        String summary,
        String content,
        String author,
        String language,
        FeedDate published,
        FeedDate updated) {}
