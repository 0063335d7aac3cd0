package org.tarikh.frontend.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1,000",
                "-999|-999",
                "-1000|-1,000",
                "123456|123,456",
                "1234567|1,234,567",
                "-9223372036854775808|-9,223,372,036,854,775,808"
            })
    void counts_are_grouped_in_thousands(long count, String written) {
        assertThat(Lang.EN.number(count)).isEqualTo(written);
        assertThat(Lang.FA.number(count)).isEqualTo(Lang.FA.digits(written)).hasSameSizeAs(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "fa | FA",
                "fa-AF,fa;q=0.9,en;q=0.8 | FA",
                "prs-AF | FA",
                "ps,fa;q=0.5 | PS",
                "en-GB,fa;q=0.5 | EN",
                "fa;q=0.5,en | EN",
                "de-DE,ps;q=0.3,en;q=0.2 | PS",
                "de | EN",
                "fa;q=0,en | EN",
                "* | EN",
                "!! not a language | EN",
                "'' | EN",
                "- | EN"
            })
    void the_language_liked_best_of_those_spoken_here_is_taken(String accepted, Lang liked) {
        assertThat(Lang.liked(accepted)).isEqualTo(liked);
    }
}
