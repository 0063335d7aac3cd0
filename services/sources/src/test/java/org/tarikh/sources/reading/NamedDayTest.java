package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedDayTest {
    private static ArticleReading read(String lede, String rest) {
        return Passage.read("Ferry runs aground in thick fog\n\n" + lede + "\n\n" + rest)
                .article(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A ferry ran aground on Sunday, September 21, the mayor said.|The line opened in 2025.|2025-09-21",
                "A ferry ran aground on Sunday (Sept 21), the mayor said.|The line opened in spring 2025.|2025-09-21",
                "A ferry ran aground on Sunday, 21 September, the mayor said.|The line opened in 2024.|2025-09-21",
                "A ferry ran aground on Sunday, September 21, 2025, the mayor said.|Nobody was hurt.|2025-09-21",
                "On Sunday, September 21, and Monday, September 22, ferries ran aground.|All since 2025.|2025-09-22",
                // The weekday agrees with neither 2022 nor 2023.
                "A ferry ran aground on Sunday, September 21, the mayor said.|The line opened in 2022.|",
                "A ferry ran aground on Monday, September 21, 2025, the mayor said.|Nobody was hurt.|",
                // No year is told.
                "A ferry ran aground on Sunday, September 21, the mayor said.|Nobody was hurt.|",
                // A day ahead is none on which news was told.
                "The ferry will run again on Sunday, September 21, the mayor said.|It stood still since 2025.|",
                // A day of the past that is not said to be a day of the week may be any.
                "The ferry was built on September 21, 2011, the mayor said.|It ran until 2025.|",
            })
    void the_day_a_story_tells_of_is_inferred_where_its_year_is_sure(String lede, String rest, LocalDate day) {
        ArticleReading article = read(lede, rest);
        assertThat(article.published()).isEqualTo(day);
        assertThat(article.publishedBasis()).isEqualTo(day == null ? PublishedBasis.UNKNOWN : PublishedBasis.INFERRED);
    }

    @Test
    void what_the_page_or_its_sender_says_goes_before() {
        String text = "Ferry runs aground in thick fog\n\nA ferry ran aground on Sunday, September 21, 2025, he said.";
        ArticleReading sent =
                Passage.read(text, Passage.published("2025-09-23")).article(1);
        assertThat(sent.published()).isEqualTo(LocalDate.of(2025, 9, 23));
        assertThat(sent.publishedBasis()).isEqualTo(PublishedBasis.MANIFEST);
    }
}
