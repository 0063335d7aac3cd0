package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
    private static final URI PAGE = URI.create("https://news.example/en/");

    @Test
    void feeds_are_found_in_their_order_and_comments_come_last() {
        String page =
                """
                <head><link rel=alternate hreflang=fa href=/fa/><link rel="alternate" type="text/html" href="/m">
                <link REL="Alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                <link rel="alternate" type="application/rss+xml; charset=utf-8" href="feed.xml">
                <link rel="alternate home" type="application/atom+xml" href="//news.example/atom">
                <link rel="alternate" type="application/feed+json" href="https://news.example/feed.json">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml" href="feed.xml"></head>
                """;
        assertThat(FeedLinks.of(page, PAGE))
                .containsExactly(
                        "https://news.example/en/feed.xml",
                        "https://news.example/atom",
                        "https://news.example/feed.json",
                        "https://news.example/comments/feed");
    }

    @Test
    void the_base_of_a_page_holds() {
        assertThat(FeedLinks.of("<base href='/root/'><link rel=alternate type=application/rss+xml href=feed>", PAGE))
                .containsExactly("https://news.example/root/feed");
        assertThat(FeedLinks.of("<p>No feed here.</p>", PAGE)).isEmpty();
    }
}
