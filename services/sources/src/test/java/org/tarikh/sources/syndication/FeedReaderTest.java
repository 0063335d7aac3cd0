package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final URI BASE = URI.create("https://news.example/feeds/main.xml");

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Valley Herald</title>
                <atom:link rel="self" href="https://news.example/feeds/main.xml"/>
                <link>https://news.example/</link>
                <description>News of the valley</description>
                <language>en-GB</language>
                <ttl>45</ttl>
                <skipHours><hour>0</hour><hour>1</hour></skipHours>
                <skipDays><day>Friday</day></skipDays>
                <image><title>Logo</title><link>https://news.example/logo</link></image>
                <item>
                  <title>Bridge &amp;amp; road reopen</title>
                  <link>https://news.example/a?x=1&amp;y=2</link>
                  <guid isPermaLink="false">17</guid>
                  <dc:creator>Sara Amiri</dc:creator>
                  <pubDate>Mon, 22 Sep 2025 23:30:00 +0430</pubDate>
                  <description>The bridge is open &lt;b&gt;again&lt;/b&gt;.</description>
                  <content:encoded><![CDATA[<p>The bridge is open again.</p><p>So is the road.</p>]]></content:encoded>
                </item>
                <item><guid>https://news.example/b</guid><description>Rain <b>fell</b>.</description></item>
              </channel>
            </rss>
            """;

    private static Feed read(String text) throws NotAFeed {
        return read(text.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    private static Feed read(byte[] body, String type) throws NotAFeed {
        return FeedReader.read(body, type, BASE);
    }

    @Test
    void rss_2_is_read_in_all_its_parts() throws NotAFeed {
        Feed feed = read(RSS);
        assertThat(feed.title()).isEqualTo("Valley Herald");
        assertThat(feed.description()).isEqualTo("News of the valley");
        assertThat(feed.link()).isEqualTo("https://news.example/");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.pause()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.skipHours()).containsExactlyInAnyOrder(0, 1);
        assertThat(feed.skipDays()).isEqualTo(Set.of(DayOfWeek.FRIDAY));
        assertThat(feed.items()).hasSize(2);
        FeedItem item = feed.items().get(0);
        assertThat(item.title()).isEqualTo("Bridge & road reopen");
        assertThat(item.link()).isEqualTo("https://news.example/a?x=1&y=2");
        assertThat(item.guid()).isEqualTo("17");
        assertThat(item.author()).isEqualTo("Sara Amiri");
        assertThat(item.published().day()).isEqualTo(LocalDate.of(2025, 9, 22));
        assertThat(item.published().time().toInstant()).hasToString("2025-09-22T19:00:00Z");
        assertThat(item.summary()).isEqualTo("The bridge is open <b>again</b>.");
        assertThat(item.content()).isEqualTo("<p>The bridge is open again.</p><p>So is the road.</p>");
        assertThat(feed.items().get(1).link()).isEqualTo("https://news.example/b");
        assertThat(feed.items().get(1).summary()).isEqualTo("Rain <b>fell</b>.");
    }

    @Test
    void rdf_is_read() throws NotAFeed {
        Feed feed = read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                  <channel rdf:about="https://news.example/"><title>Valley</title><link>https://news.example/</link>
                    <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                    <items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
                  <item rdf:about="https://news.example/1"><title>Snow</title><link>https://news.example/1</link>
                    <dc:date>2025-01-03</dc:date></item>
                </rdf:RDF>
                """);
        assertThat(feed.pause()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.guid()).isEqualTo("https://news.example/1");
            assertThat(item.published().day()).isEqualTo(LocalDate.of(2025, 1, 3));
        });
    }

    @Test
    void atom_is_read_with_its_kinds_of_text_and_its_bases() throws NotAFeed {
        Feed feed = read(
                """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="fa"
                    xml:base="https://news.example/dari/">
                  <a:title type="html">Valley &amp;lt; hills &lt;i&gt;today&lt;/i&gt;</a:title>
                  <a:link rel="self" href="feed"/><a:link href="."/>
                  <a:author><a:name>Desk</a:name></a:author>
                  <a:entry xml:base="2025/">
                    <a:id>urn:1</a:id><a:title>Less &lt; more</a:title>
                    <a:link rel="enclosure" href="sound.mp3"/><a:link rel="alternate" href="one"/>
                    <a:updated>2025-09-23T08:00:00Z</a:updated><a:published>2025-09-22T08:00:00+04:30</a:published>
                    <a:summary>5 &lt; 7</a:summary>
                    <a:content type="xhtml"><x:div><x:p>First.</x:p><x:p>Second.</x:p></x:div></a:content>
                  </a:entry>
                </a:feed>
                """);
        assertThat(feed.title()).isEqualTo("Valley < hills today");
        assertThat(feed.link()).isEqualTo("https://news.example/dari/");
        assertThat(feed.author()).isEqualTo("Desk");
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo("https://news.example/dari/2025/one");
            assertThat(item.title()).isEqualTo("Less < more");
            assertThat(item.language()).isEqualTo("fa");
            assertThat(item.summary()).isEqualTo("<p>5 &lt; 7</p>");
            assertThat(item.content()).isEqualTo("<p>First.</p><p>Second.</p>");
            assertThat(item.published().time().toInstant()).hasToString("2025-09-22T03:30:00Z");
            assertThat(item.updated().time().toInstant()).hasToString("2025-09-23T08:00:00Z");
        });
    }

    @Test
    void atom_0_3_is_read() throws NotAFeed {
        FeedItem item =
                read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><id>x</id>
                <title mode="base64" type="text/html">U25vdyA8Yj5mYWxsczwvYj4=</title><issued>2004-02-03T04:05:06Z</issued>
                <content type="text/html" mode="escaped">&lt;p&gt;Much.&lt;/p&gt;</content></entry></feed>
                """)
                        .items()
                        .get(0);
        assertThat(item.title()).isEqualTo("Snow falls");
        assertThat(item.content()).isEqualTo("<p>Much.</p>");
        assertThat(item.published().day()).isEqualTo(LocalDate.of(2004, 2, 3));
    }

    @Test
    void cdf_is_read() throws NotAFeed {
        Feed feed = read(
                """
                <CHANNEL HREF="http://news.example/"><TITLE>Channel</TITLE>
                <ITEM HREF="one.html" LASTMOD="2001-02-03T04:05"><TITLE>One</TITLE><ABSTRACT>First of all.</ABSTRACT></ITEM></CHANNEL>
                """);
        assertThat(feed.title()).isEqualTo("Channel");
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo("https://news.example/feeds/one.html");
            assertThat(item.summary()).isEqualTo("First of all.");
            assertThat(item.updated().day()).isEqualTo(LocalDate.of(2001, 2, 3));
        });
    }

    @Test
    void json_feed_is_read() throws NotAFeed {
        Feed feed = read(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Valley", "language": "ps", "items": [
                  {"id": 7, "url": "/seven", "title": "Seven &amp; more", "content_text": "One < two.\\n\\nThree.",
                   "date_published": "2025-09-22T08:00:00+04:30", "authors": [{"name": "A"}, {"name": "B"}]},
                  {"id": "8", "external_url": "https://other.example/8", "summary": "Short", "content_html": "<p>Long</p>"},]}
                """);
        assertThat(feed.language()).isEqualTo("ps");
        assertThat(feed.items()).hasSize(2);
        assertThat(feed.items().get(0)).satisfies(item -> {
            assertThat(item.guid()).isEqualTo("7");
            assertThat(item.link()).isEqualTo("https://news.example/seven");
            assertThat(item.title()).isEqualTo("Seven & more");
            assertThat(item.content()).isEqualTo("<p>One &lt; two.</p><p>Three.</p>");
            assertThat(item.author()).isEqualTo("A, B");
        });
        assertThat(feed.items().get(1).link()).isEqualTo("https://other.example/8");
    }

    @Test
    void damage_does_not_keep_a_feed_from_being_read() throws NotAFeed {
        String[] damaged = {
            RSS.replace("&amp;amp;", "&"),
            RSS.replace("Bridge &amp;amp; road", "Bridge &amp; &nbsp;road"),
            RSS.replace("xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", ""),
            RSS.replace("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", ""),
            RSS.replace("encoding=\"UTF-8\"", "encoding=\"no-such-set\""),
            RSS.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\""),
            "\n \t" + RSS,
            "<!-- made by hand -->" + RSS,
            "<br />\n<b>Warning</b>: something failed on line 3<br />\n" + RSS,
            RSS.replace("Bridge", "Bridge\u0001\u000b"),
            "\n\uFEFF" + RSS,
            RSS.replace("</description>\n", "<br></description>\n"),
            RSS.replace("</channel>", "").replace("</rss>", ""),
            RSS.replace("<item><guid>", "<item><link></link><guid>"),
            RSS.replace("</item>\n    <item>", "<item>"),
            RSS.replace("version=\"2.0\"", "version=2.0 broken"),
            RSS.replace(
                    "<rss",
                    "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://gone.invalid/rss.dtd\">\n<rss"),
            RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY amp2 \"and\">]>\n<rss").replace("&amp;amp;", "&amp2;"),
        };
        for (String text : damaged) {
            Feed feed = read(text.getBytes(StandardCharsets.UTF_8), "text/html");
            assertThat(feed.title()).as(text).isEqualTo("Valley Herald");
            assertThat(feed.items()).as(text).hasSize(2);
            assertThat(feed.items().get(0).title()).as(text).matches("Bridge (&|and) road reopen");
            assertThat(feed.items().get(0).content()).as(text).endsWith("<p>So is the road.</p>");
            assertThat(feed.items().get(0).author()).as(text).isEqualTo("Sara Amiri");
            assertThat(feed.items().get(1).link()).as(text).isEqualTo("https://news.example/b");
        }
    }

    @Test
    void a_truncated_feed_gives_what_came_through() throws NotAFeed {
        String inContent = RSS.substring(0, RSS.indexOf("So is the road"));
        assertThat(read(inContent).items()).singleElement().satisfies(item -> assertThat(item.link())
                .isEqualTo("https://news.example/a?x=1&y=2"));
        for (int end = RSS.indexOf("<channel>"); end < RSS.length(); end++) {
            assertThat(read(RSS.substring(0, end)).items()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void character_sets_are_told_by_header_mark_declaration_or_bytes() throws NotAFeed {
        String text =
                "<?xml version=\"1.0\" encoding=\"%s\"?><rss><channel><title>باران در هرات و درۀ پنجشیر بارید</title></channel></rss>";
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE", "windows-1256"}) {
            String said = text.formatted(name).replace("ۀ", "ه");
            byte[] body = said.getBytes(Charset.forName(name));
            assertThat(read(body, null).title()).as(name).contains("باران در هرات");
        }
        byte[] mistaken = text.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
        assertThat(read(mistaken, "text/xml; charset=iso-8859-1").title()).contains("باران در هرات");
        byte[] quotes =
                "<rss><channel><title>The mayor\u0092s word</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
        assertThat(read(quotes, null).title()).isEqualTo("The mayor’s word");
    }

    @Test
    void blank_lines_before_a_feed_do_no_harm_however_many() throws NotAFeed {
        assertThat(read("\n".repeat(200_000) + RSS).items()).hasSize(2);
    }

    @Test
    void items_that_are_not_closed_are_read_as_far_as_they_are_not_thousands_in_each_other() throws NotAFeed {
        String unclosed = "<item><title>Rain</title><link>https://news.example/%d</link>";
        assertThat(read("<rss><channel>" + unclosed.repeat(500)).items()).hasSize(500);
        assertRefused("<rss><channel>" + unclosed.repeat(5_000), NotAFeed.Reason.OTHER);
    }

    @Test
    void what_is_no_feed_is_refused_in_words() {
        assertRefused("", NotAFeed.Reason.EMPTY);
        assertRefused("  \n", NotAFeed.Reason.EMPTY);
        assertRefused("<!doctype html><html><head><title>Valley</title></head></html>", NotAFeed.Reason.PAGE);
        assertRefused(
                "<html><svg><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata></svg></html>", NotAFeed.Reason.PAGE);
        assertRefused("<link rel=alternate href=feed><p>A page that is cut short", NotAFeed.Reason.PAGE);
        assertRefused("<urlset><url><loc>https://news.example/</loc></url></urlset>", NotAFeed.Reason.OTHER);
        assertRefused("Service unavailable", NotAFeed.Reason.OTHER);
        assertRefused("{\"title\": \"x\"}", NotAFeed.Reason.OTHER);
        assertRefused("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", NotAFeed.Reason.OTHER);
    }

    @Test
    void entities_made_of_entities_or_files_are_refused() {
        String bomb =
                """
                <?xml version="1.0"?><!-- x --><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c '&b;&b;&b;'>]>
                <rss><channel><title>&c;</title></channel></rss>""";
        assertRefused(bomb, NotAFeed.Reason.ENTITIES);
        assertRefused(
                "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title></channel></rss>",
                NotAFeed.Reason.ENTITIES);
        String large = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(10_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(1000) + "</title></channel></rss>";
        assertRefused(large, NotAFeed.Reason.ENTITIES);
    }

    @Test
    void addresses_that_are_no_pages_are_left_out() throws NotAFeed {
        Feed feed = read(
                """
                <rss><channel><item><link>javascript:alert(1)</link></item><item><link> https://news.example/دری page?q=50%
                </link></item><item><link>file:///etc/passwd</link><guid>https://news.example/3</guid></item></channel></rss>
                """);
        assertThat(feed.items())
                .extracting(FeedItem::link)
                .containsExactly(
                        null, "https://news.example/%D8%AF%D8%B1%DB%8C%20page?q=50%25", "https://news.example/3");
    }

    @Test
    void no_bytes_make_the_reader_fail_otherwise() {
        Random random = new Random(8);
        byte[] body = RSS.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = body.clone();
            for (int j = 0; j < 1 + random.nextInt(60); j++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(spoilt, "application/rss+xml").items()).isNotNull();
            } catch (NotAFeed e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void assertRefused(String text, NotAFeed.Reason reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(NotAFeed.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
