package org.tarikh.events.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static List<Token> tokens(String words) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (String word : words.split(" ")) {
            tokens.add(new Token(word, new Span(at, at + word.length()), "NN"));
            at += word.length() + 1;
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two | 2 | 2 | 2",
                "twenty-one | 21 | 21 | 21",
                "twenty one | 21 | 21 | 21",
                "1,500 | 1500 | 1500 | 1500",
                "2.5 million | 2500000 | 2500000 | 2500000",
                "two hundred and five | 205 | 205 | 205",
                "three thousand four hundred | 3400 | 3400 | 3400",
                "a dozen | 12 | 12 | 12",
                "two dozen | 24 | 24 | 24",
                "a hundred | 100 | 100 | 100",
                "dozens | 12 | 12 |",
                "scores | 20 | 20 |",
                "several | 3 | 3 |",
                "a few | 3 | 3 |",
                "a handful of | 3 | 3 |",
                "several hundred | 300 | 300 |",
                "hundreds of thousands | 100000 | 100000 |",
                "tens | | |",
                "at least 20 | 20 | 20 |",
                "more than 2,500 | 2500 | 2500 |",
                "no fewer than nine | 9 | 9 |",
                "over 40 | 40 | 40 |",
                "up to 30 | | 30 | 30",
                "as many as 12 | | 12 | 12",
                "nearly 100 | | 100 | 100",
                "about 60 | 60 | 60 | 60",
                "some 60 | 60 | 60 | 60",
                "7 to 20 | 7 | 7 | 20",
                "20-25 | 20 | 20 | 25",
                "20–25 | 20 | 20 | 25",
                "between 7 and 20 | 7 | 7 | 20",
                "from ten to twelve | 10 | 10 | 12",
                "two or three | 2 | 2 | 3",
                "1.5m | 1500000 | 1500000 | 1500000",
            })
    void countsAreReadWithTheirBounds(String words, Long low, Long best, Long high) {
        Numbers.Count count = Numbers.at(tokens(words), 0);
        if (best == null) {
            assertThat(count).isNull();
            return;
        }
        assertThat(count).isNotNull();
        assertThat(count.low()).isEqualTo(low);
        assertThat(count.best()).isEqualTo(best);
        assertThat(count.high()).isEqualTo(high);
        assertThat(count.end()).isEqualTo(words.split(" ").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a soldier",
                "1,50",
                "30/09/2025",
                "some men",
                "-",
                "9:30",
                "million",
                "between them",
                "99999999999999999999",
                "an",
                "2025-09-30"
            })
    void otherWordsAreNoCounts(String words) {
        assertThat(Numbers.at(tokens(words), 0)).isNull();
    }
}
