package org.tarikh.sources.reading;

import java.util.List;

/** A document's text divided into its articles and the rest, so that each word stands in one of the two. */
public record DocumentReading(List<ArticleReading> articles, List<Unread> unread) {
    /** A stretch that belongs to no article, and why. */
    public record Unread(Span span, String why) {}

    public DocumentReading {
        articles = List.copyOf(articles);
        unread = List.copyOf(unread);
    }
}
