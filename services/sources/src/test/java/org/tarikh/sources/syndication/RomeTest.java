package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reader equal to ROME on well-formed feeds in every format that ROME writes. */
class RomeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rss_0.9",
                "rss_0.91N",
                "rss_0.91U",
                "rss_0.92",
                "rss_0.93",
                "rss_0.94",
                "rss_1.0",
                "rss_2.0",
                "atom_0.3",
                "atom_1.0"
            })
    void what_rome_writes_is_read_as_rome_reads_it(String format) throws FeedException, NotAFeed {
        String xml = new SyndFeedOutput().outputString(written(format));
        SyndFeedInput rome = new SyndFeedInput();
        rome.setAllowDoctypes(true);
        SyndFeed theirs = rome.build(new StringReader(xml));
        Feed ours = FeedReader.read(
                xml.getBytes(StandardCharsets.UTF_8), "application/xml", URI.create("https://news.example/feed"));
        assertThat(ours.title()).isEqualTo(Words.plain(theirs.getTitle()));
        assertThat(ours.link()).isEqualTo(theirs.getLink());
        assertThat(ours.items()).hasSize(theirs.getEntries().size());
        for (int i = 0; i < ours.items().size(); i++) {
            FeedItem our = ours.items().get(i);
            SyndEntry their = theirs.getEntries().get(i);
            assertThat(our.title()).isEqualTo(Words.plain(their.getTitle()));
            assertThat(our.link()).isEqualTo(their.getLink());
            assertThat(our.summary())
                    .isEqualTo(
                            their.getDescription() == null
                                    ? null
                                    : their.getDescription().getValue());
            assertThat(our.published() == null ? null : our.published().time().toInstant())
                    .isEqualTo(
                            their.getPublishedDate() == null
                                    ? null
                                    : their.getPublishedDate().toInstant());
        }
    }

    private static SyndFeed written(String format) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(format);
        feed.setTitle("Valley & hills");
        feed.setLink("https://news.example/");
        feed.setDescription("News of the valley");
        feed.setLanguage("en");
        List<SyndEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 15; i++) {
            SyndEntry entry = new SyndEntryImpl();
            entry.setTitle("Snow & rain in درۀ number " + i);
            entry.setLink("https://news.example/story?n=" + i + "&lang=en");
            entry.setPublishedDate(
                    Date.from(Instant.parse("2025-09-22T08:30:00Z").plusSeconds(i * 4000L)));
            SyndContentImpl words = new SyndContentImpl();
            words.setType("text/html");
            words.setValue("<p>Snow fell on <b>village</b> " + i + ".</p>");
            entry.setDescription(words);
            entries.add(entry);
        }
        feed.setEntries(entries);
        return feed;
    }
}
