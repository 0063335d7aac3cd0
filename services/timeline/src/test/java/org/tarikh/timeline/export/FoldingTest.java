package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @Test
    void a_line_of_75_octets_stays_and_one_more_is_folded() {
        assertThat(Folding.folded("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(Folding.folded("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ö", "ه", "€", "🧨", "a🧨", "ab€"})
    void no_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back(String unit) {
        String text = "SUMMARY:" + unit.repeat(200) + "\r\nX:" + unit.repeat(100) + "\r\n";
        String folded = Folding.folded(text);
        assertThat(folded.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
    }
}
