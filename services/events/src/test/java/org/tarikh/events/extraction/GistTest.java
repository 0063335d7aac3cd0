package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway pledges 40 million kroner for Malawi|Norway announced 40 million kroner in new humanitarian aid for Malawi on Tuesday.|1",
                "Gunmen seize 12 nurses in Zamfara|Armed men abducted 12 nurses from a clinic in Zamfara state before dawn on Monday.|1",
                "Iran bans onion exports|Ugandan police arrested nine students in Kampala on Monday.|2"
            })
    void what_the_lede_tells_in_other_words_than_the_headline_is_one_event(String headline, String lede, int events) {
        var article = new ArticleText(
                headline + "\n\n" + lede + "\n", headline, "Example Wire", LocalDate.of(2025, 9, 25), false);
        assertThat(new Cascade().read(article).reports()).hasSize(events);
    }
}
