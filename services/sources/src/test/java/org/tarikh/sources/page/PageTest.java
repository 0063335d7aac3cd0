package org.tarikh.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final String STORY = "<p>The dam was closed on Monday, its keeper said.</p>";

    private static Page page(String head, String body) {
        return Page.of(
                "<html><head><title>Dam closed | Amu</title>" + head + "</head><body>" + body + "</body></html>");
    }

    private static String linked(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void json_ld_tells_headline_authors_publisher_and_day() {
        Page page = page(
                linked(
                        """
                        {"@context": "https://schema.org", "@graph": [
                          {"@type": "Organization", "name": "Amu"},
                          {"@type": ["NewsArticle"], "headline": "Dam\\n closed", "datePublished": "2025-10-01T23:30:00+04:30",
                           "dateModified": "2025-10-03", "author": [{"@type": "Person", "name": "Mina Sadat"}, "Karim Popal"],
                           "publisher": {"@type": "Organization", "name": "Amu TV"}}]}
                        """),
                STORY);
        assertThat(page)
                .isEqualTo(new Page(
                        "The dam was closed on Monday, its keeper said.",
                        "Dam closed",
                        "Mina Sadat, Karim Popal",
                        "Amu TV",
                        LocalDate.of(2025, 10, 1),
                        LocalDate.of(2025, 10, 3),
                        List.of(),
                        List.of()));
    }

    @Test
    void meta_elements_tell_what_json_ld_does_not() {
        Page page = page(
                linked("{\"@type\": \"NewsArticle\", \"headline\": \"Dam closed\"}")
                        + "<meta property='og:site_name' content='Amu TV'><meta name='author' content='Mina Sadat'>"
                        + "<meta property='article:published_time' content='2025-10-01T06:00:00Z'>"
                        + "<meta property='article:modified_time' content='2025-10-02T06:00:00Z'>",
                STORY);
        assertThat(page.publisher()).isEqualTo("Amu TV");
        assertThat(page.byline()).isEqualTo("Mina Sadat");
        assertThat(page.published()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(page.modified()).isEqualTo(LocalDate.of(2025, 10, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-01|2025-10-01",
                "2025-10-01 05:10|2025-10-01",
                "20251001|2025-10-01",
                "Wed, 1 Oct 2025 10:00:00 GMT|2025-10-01",
                "2025-13-01|",
                "2025-02-30|",
                "0000-01-01|",
                "yesterday|",
                "1759298400|",
            })
    void a_day_is_read_where_it_is_one(String content, String day) {
        assertThat(page("<meta name='date' content='" + content + "'>", STORY).published())
                .isEqualTo(day == null ? null : LocalDate.parse(day));
    }

    @Test
    void the_times_of_one_article_tell_its_day_where_they_agree() {
        String time = "<time datetime='2025-10-01T08:00'>today</time>";
        assertThat(page("", "<article>" + time + STORY + "</article>").published())
                .isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(page("", "<article>" + time + "<time datetime='2025-09-11'>then</time>" + STORY + "</article>")
                        .published())
                .isNull();
        assertThat(page("", "<article>" + time + "</article><article>" + time + "</article>" + STORY)
                        .published())
                .isNull();
        assertThat(page("", "<time itemprop=datePublished datetime=2025-09-30></time><article>" + time + "</article>")
                        .published())
                .isEqualTo(LocalDate.of(2025, 9, 30));
    }

    @Test
    void a_page_that_lists_several_articles_is_none_of_them() {
        Page page = page(
                linked("[{\"@type\": \"NewsArticle\", \"headline\": \"One\", \"datePublished\": \"2025-10-01\"},"
                        + "{\"@type\": \"NewsArticle\", \"headline\": \"Two\", \"datePublished\": \"2025-10-02\"}]"),
                STORY);
        assertThat(page.title()).isEqualTo("Dam closed | Amu");
        assertThat(page.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "7",
                "{\"@type\": {}}",
                "{\"@type\": \"Article\", \"author\": [[[]]]}",
                "<!-- {} -->"
            })
    void markup_that_tells_nothing_is_left_out(String json) {
        assertThat(page(linked(json), STORY))
                .isEqualTo(new Page(
                        "The dam was closed on Monday, its keeper said.", "Dam closed | Amu", null, null, null));
    }

    @Test
    void what_cannot_be_stored_does_not_come_from_markup() {
        Page page = page(
                linked(
                        "{\"@type\": \"Article\", \"headline\": \"Dam\\u0000 \\ud800closed\", \"author\": {\"name\": \"https://example.org/mina\"}}"),
                STORY);
        assertThat(page.title()).isEqualTo("Dam closed");
        assertThat(page.byline()).isNull();
        assertThat(page(linked("[".repeat(100_000)), STORY).title()).isEqualTo("Dam closed | Amu");
    }
}
