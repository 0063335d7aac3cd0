package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineRowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- Herders move south early - Reuters - November 3rd, 2025 [November 3rd, 2025];Herders move south early;Reuters",
                "• Herders move south early – Lake Gazette, 3 Nov 2025;Herders move south early;Lake Gazette",
                "* Herders move south early | AP | 2025-11-03;Herders move south early;AP",
                "- Herders move south - early snow feared - The Hill Post - Nov 3, 2025;Herders move south - early snow feared;The Hill Post",
                "- Herders move south early - The Lookout - Seeing all of the wide world - November 3, 2025;Herders move south early;The Lookout",
                "- Herders move south early | Lake Gazette - Lake Gazette - November 3, 2025;Herders move south early;Lake Gazette",
                "- Herders move south early, more snow is - The... - November 3rd, 2025;Herders move south early, more snow is;",
                "- Herders move south early - - November 3rd, 2025;Herders move south early;",
                "- Herders were not yet... - November 3rd, 2025 [November 3rd, 2025];Herders were not yet...;",
                "- Herders move south early - lakegazette.net - 3rd November 2025;Herders move south early;lakegazette.net",
            })
    void a_row_gives_headline_publisher_and_date(String row, String headline, String publisher) {
        Passage page = Passage.read(row);
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.article(1).headline()).isEqualTo(headline);
        assertThat(page.article(1).publisher()).isEqualTo(publisher);
        assertThat(page.article(1).published()).isEqualTo(LocalDate.of(2025, 11, 3));
        assertThat(page.article(1).publishedBasis()).isEqualTo(PublishedBasis.STATED);
        assertThat(page.words(1)).isEqualTo(row.substring(2));
    }

    @Test
    void rows_without_bullets_are_rows_among_others() {
        Passage page = Passage.read(
                """
                Herders move south early - Reuters - November 3, 2025
                Snow shuts the upper pass - Dawn - November 2, 2025
                """);
        assertThat(page.headlines()).containsExactly("Herders move south early", "Snow shuts the upper pass");
        assertThat(page.article(2).publisher()).isEqualTo("Dawn");
    }

    @Test
    void rows_after_a_story_end_it_and_a_publisher_given_for_the_document_is_not_theirs() {
        Passage page = Passage.read(
                "The ferry ran aground on Monday, the harbour master said.\nNobody was hurt.\n"
                        + "- Herders move south early - November 3rd, 2025 [November 3rd, 2025]\n"
                        + "The pass is open again since Tuesday, drivers say.",
                new Given(null, "Mirror site", LocalDate.of(2025, 1, 1), null));
        assertThat(page.reading().articles()).hasSize(3);
        assertThat(page.article(2).publisher()).isNull();
        assertThat(page.article(1).publisher()).isEqualTo("Mirror site");
        assertThat(page.words(3)).isEqualTo("The pass is open again since Tuesday, drivers say.");
    }

    @Test
    void a_sentence_that_ends_with_a_date_is_no_row() {
        Passage page = Passage.read(
                "The treaty was signed in the old town hall on 3 November 2025\nIt was signed again on 4 November 2025");
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.article(1).publishedBasis()).isEqualTo(PublishedBasis.UNKNOWN);
    }
}
