package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadTest {
    private static final String STORY =
            "\n\nThe dam was closed for repairs on Monday, its keeper said. It opens in May.\n";

    @Test
    void byline_publisher_and_date_are_read_from_the_lines_below_a_headline() {
        Passage page = Passage.read(
                "Dam closed for repairs\n\nMina Sadat, Karim Popal and Jo Lee\n\nAmu TV\n3 March 2025" + STORY);
        assertThat(page.article(1).headline()).isEqualTo("Dam closed for repairs");
        assertThat(page.article(1).byline()).isEqualTo("Mina Sadat, Karim Popal and Jo Lee");
        assertThat(page.article(1).publisher()).isEqualTo("Amu TV");
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(page.article(1).publishedBasis()).isEqualTo(PublishedBasis.STATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Oct 2025|2025-10-01",
                "October 1, 2025|2025-10-01",
                "Oct. 1, 2025 5:33 PM|2025-10-01",
                "Saturday, December 28, 2019|2019-12-28",
                "2025-10-01|2025-10-01",
                "2025-10-01 14:05 UTC|2025-10-01",
                "Published: 1st October 2025|2025-10-01",
                "Published on Sept 9th, 2024 at 10:15 GMT|2024-09-09",
                "Published: Oct. 1, 2025, 9:14 a.m. ET|2025-10-01",
                "Wed 1 Oct 2025 14.32 BST|2025-10-01",
                "2025/10/01 18:20|2025-10-01",
                "01.10.2025|2025-10-01",
                "31/12/2024|2024-12-31",
                "12/31/2024|2024-12-31",
                "04/05/2024|",
                "Posted 1 Oct 2025 · 3 min read|2025-10-01",
                "Published On 14 May 2024|2024-05-14",
                "Wed 2 Apr 2025 09.00 BST|2025-04-02",
                "the 3rd of June 2025|2025-06-03",
                "۹ میزان ۱۴۰۴|2025-10-01",
                "چهارشنبه، ۹ میزان ۱۴۰۴|2025-10-01",
                "تاریخ نشر: ۳۰ حوت ۱۴۰۳|2025-03-20",
                "۱۰ مهر ۱۴۰۴ ساعت ۱۲:۴۰|2025-10-02",
                "۲۳ لړم ۱۴۰۴|2025-11-14",
                "۱ اکتوبر ۲۰۲۵|2025-10-01",
                "۱۴۰۴/۷/۹|2025-10-01",
                "۳۰ حوت ۱۴۰۴|",
                "Since 2014 the dam has leaked|",
                "31 June 2025|",
            })
    void a_date_line_is_read_in_the_forms_pages_use(String line, String date) {
        Passage page = Passage.read("Dam closed for repairs after a crack is found\n\n" + line + STORY);
        assertThat(page.article(1).published()).isEqualTo(date == null ? null : LocalDate.parse(date));
        assertThat(page.article(1).publishedBasis())
                .isEqualTo(date == null ? PublishedBasis.UNKNOWN : PublishedBasis.STATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Published 1 Oct 2025 | Updated 3 Oct 2025;2025-10-01;STATED",
                "Published: 1 Oct 2025, 14:05 Last updated: 3 Oct 2025, 10:15;2025-10-01;STATED",
                "First published on October 1, 2025 and last modified on October 3, 2025 at 9:14 a.m. ET;2025-10-01;STATED",
                "PUBLISHED: 00:01, Wed, Oct 1, 2025 | UPDATED: 10:43, Fri, Oct 3, 2025;2025-10-01;STATED",
                "Last updated 3 October 2025;2025-10-03;INFERRED",
            })
    void the_day_of_a_change_is_kept_apart(String line, LocalDate published, PublishedBasis basis) {
        Passage page = Passage.read("Dam closed for repairs after a crack is found\n\n" + line + STORY);
        assertThat(page.article(1).published()).isEqualTo(published);
        assertThat(page.article(1).publishedBasis()).isEqualTo(basis);
        assertThat(page.article(1).modified()).isEqualTo(LocalDate.of(2025, 10, 3));
    }

    @Test
    void the_markup_of_a_page_goes_before_the_sender_and_after_the_text() {
        Given given = new Given(
                "Dam",
                "Mirror site",
                LocalDate.of(2025, 6, 9),
                "en",
                "Mina Sadat",
                LocalDate.of(2025, 6, 1),
                null,
                List.of());
        Passage page = Passage.read("Dam closed for repairs after a crack is found" + STORY, given);
        assertThat(page.article(1).byline()).isEqualTo("Mina Sadat");
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(page.article(1).publishedBasis()).isEqualTo(PublishedBasis.STATED);

        Passage dated = Passage.read("Dam closed for repairs after a crack is found\n\nMay 2, 2025" + STORY, given);
        assertThat(dated.article(1).published()).isEqualTo(LocalDate.of(2025, 5, 2));
    }

    @Test
    void the_date_of_a_page_is_only_inferred_for_each_of_several_stories() {
        String round = "Dam closed for repairs after a crack is found\n\nAmu TV\nMay 2, 2025" + STORY
                + "\n\nMarket reopens in the north after the flood\n\nKabul Now" + STORY;
        Given given = new Given(null, null, null, "en", "The desk", LocalDate.of(2025, 6, 1), null, List.of());
        Passage page = Passage.read(round, given);
        assertThat(page.article(2).published()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(page.article(2).publishedBasis()).isEqualTo(PublishedBasis.INFERRED);
        assertThat(page.article(2).byline()).isNull();
    }

    @Test
    void byline_and_date_may_share_a_line() {
        Passage page = Passage.read(
                "Dam closed for repairs after a crack is found\nBy Mina Sadat | Kabul Now | May 2, 2025" + STORY);
        assertThat(page.article(1).byline()).isEqualTo("By Mina Sadat");
        assertThat(page.article(1).publisher()).isEqualTo("Kabul Now");
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2025, 5, 2));
    }

    @Test
    void what_the_text_states_goes_before_what_the_sender_said() {
        Given given = new Given("Dam", "Mirror site", LocalDate.of(2025, 6, 1), "en");
        Passage page =
                Passage.read("Dam closed for repairs after a crack is found\n\nReuters\nMay 2, 2025" + STORY, given);
        assertThat(page.article(1).publisher()).isEqualTo("Reuters");
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2025, 5, 2));

        Passage silent = Passage.read("Dam closed for repairs after a crack is found" + STORY, given);
        assertThat(silent.article(1).publisher()).isEqualTo("Mirror site");
        assertThat(silent.article(1).published()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(silent.article(1).publishedBasis()).isEqualTo(PublishedBasis.MANIFEST);
    }

    @Test
    void a_dateline_gives_the_day_and_the_sender_the_year() {
        Passage page = Passage.read(
                "Dam closed for repairs\n\nKABUL, Dec 30 (Xinhua) -- The dam was closed for repairs, its keeper said. It opens in May.",
                Passage.published("2025-01-02"));
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(page.article(1).publishedBasis()).isEqualTo(PublishedBasis.INFERRED);
        assertThat(page.article(1).publisher()).isEqualTo("Xinhua");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dam closed for repairs after a crack is found - Reuters|Dam closed for repairs after a crack is found|Reuters",
                "Dam closed for repairs – Foreign Policy|Dam closed for repairs|Foreign Policy",
                "Dam closed for repairs \u00a6 keeper speaks|Dam closed for repairs \u00a6 keeper speaks|",
                "Dam closed - keeper speaks out|Dam closed - keeper speaks out|",
                "Dam closed for repairs - example.com|Dam closed for repairs|example.com",
            })
    void an_outlet_after_a_headline_is_its_publisher(String line, String headline, String publisher) {
        Passage page = Passage.read(line + STORY);
        assertThat(page.article(1).headline()).isEqualTo(headline);
        assertThat(page.article(1).publisher()).isEqualTo(publisher);
    }

    @Test
    void a_first_sentence_is_no_headline() {
        assertThat(Passage.read("The dam was closed on Monday." + STORY)
                        .article(1)
                        .headline())
                .isNull();
        assertThat(Passage.read("Toll is highest in a decade: U.N." + STORY)
                        .article(1)
                        .headline())
                .isEqualTo("Toll is highest in a decade: U.N.");
    }

    @Test
    void a_short_word_above_a_headline_is_no_headline() {
        Passage page = Passage.read("World\nDam closed for repairs after a crack is found" + STORY);
        assertThat(page.article(1).headline()).isEqualTo("Dam closed for repairs after a crack is found");
    }

    @Test
    void a_publisher_may_stand_above_the_headline() {
        Passage page = Passage.read("Khaama Press\n\nDam closed for repairs after a crack is found" + STORY);
        assertThat(page.article(1).headline()).isEqualTo("Dam closed for repairs after a crack is found");
        assertThat(page.article(1).publisher()).isEqualTo("Khaama Press");
    }
}
