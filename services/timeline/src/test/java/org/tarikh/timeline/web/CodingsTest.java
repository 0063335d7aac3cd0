package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br|br",
                "gzip|gzip",
                "gzip, deflate, br|br",
                "gzip, br;q=0.5|gzip",
                "br;q=0, gzip|gzip",
                "br;q=0.0, gzip;q=0.001|gzip",
                "br;q=0|",
                "*|br",
                "*;q=0.3, br;q=0|gzip",
                "gzip, *;q=0|gzip",
                "*;q=0|",
                "identity|",
                "identity;q=0, gzip;q=0.1|gzip",
                "identity;q=0|",
                "identity, gzip;q=0.5|",
                "identity, gzip|gzip",
                "GZip|gzip",
                "deflate|",
                "gzip;q=nonsense|",
                "''|"
            })
    void what_a_client_wants_most_is_chosen_and_nothing_it_does_not_want(String accepted, String coding) {
        assertThat(Codings.of(List.of(accepted)).best(List.of("br", "gzip"))).isEqualTo(coding);
    }
}
