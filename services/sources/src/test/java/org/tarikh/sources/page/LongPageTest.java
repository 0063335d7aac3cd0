package org.tarikh.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongPageTest {
    private static final String SENTENCE = "The river rose again on Monday, the mayor of the town said in the evening.";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000|<p>%s</p>",
                "40000|<div class='storyTeaser'><h3><a href='/a'>River rises</a></h3><p>%s</p></div>",
                "40000|<div><div><div>%s",
                "20000|<p>%1$s</p><form><p>%1$s</p></form>",
                "40000|<a href='/a'>%s",
                "40000|%s<br><br>",
                "40000|<table><tr><td>%s",
                "40000|<h2>%s</h2>",
            })
    void a_page_of_megabytes_is_read_in_time(int times, String part) {
        String html = part.formatted(SENTENCE).repeat(times);
        Page page =
                Assertions.assertTimeout(LIMIT, () -> Page.of("<title>River</title><article>" + html + "</article>"));
        assertThat(page.text()).contains(SENTENCE);
    }

    @Test
    void a_page_of_elements_in_each_other_is_read_in_time() {
        String html =
                "<div>".repeat(150_000) + "<h2><a href='/a'>River rises</a></h2><p itemprop='articleBody'>" + SENTENCE;
        Page page = Assertions.assertTimeout(LIMIT, () -> Page.of(html));
        assertThat(page.text()).contains(SENTENCE);
    }
}
