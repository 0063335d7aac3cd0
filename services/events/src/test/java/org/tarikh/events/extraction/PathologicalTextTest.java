package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds that no text, however odd, takes more than its length asks for. Each is read in a few seconds; the bound is so wide
 * that a busy machine keeps it and a scan of every word for every word does not.
 */
class PathologicalTextTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1_000_000;

    private static Cascade cascade;

    @BeforeAll
    static void load() {
        cascade = new Cascade();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a megabyte without a full stop", filled("the army killed three men in Kabul and ")),
                Arguments.of("a megabyte of one word", filled("a")),
                Arguments.of("a megabyte of words joined by hyphens", filled("a-")),
                Arguments.of("a megabyte of abbreviations", filled("U.S. ")),
                Arguments.of("a megabyte of line breaks", filled("\n ")),
                Arguments.of("ten thousand dates", each(10_000, i -> date(i) + ", ")),
                Arguments.of("ten thousand dated sentences", each(10_000, i -> "On " + date(i) + ", they met. ")),
                Arguments.of(
                        "ten thousand names",
                        each(5_000, i -> "General Karim" + i + " met Farid" + i * 7 + " Khan in Kabul. ")),
                Arguments.of("brackets and quotes in one another", "(“[".repeat(150_000) + "]”)".repeat(150_000)),
                Arguments.of("quotes that never close", "“'\" he said ".repeat(50_000)),
                Arguments.of(
                        "five thousand lines of one happening",
                        each(
                                5_000,
                                i -> "Gunmen attacked a post in Herat on Sunday, killing " + i % 90 + " people.\n")),
                Arguments.of(
                        "five thousand happenings",
                        each(5_000, i -> "Rebels bombed Town" + i + " on " + date(i) + ", killing " + i % 90 + ".\n")));
    }

    private static String filled(String words) {
        return words.repeat(MEGABYTE / words.length());
    }

    private static String each(int count, IntFunction<String> words) {
        return IntStream.range(0, count).mapToObj(words).collect(Collectors.joining());
    }

    private static String date(int i) {
        return 1 + i % 28 + " March " + (1990 + i % 30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void is_read_in_the_time_its_length_asks_for(String what, String text) {
        var article = new ArticleText(text, null, "Wire", LocalDate.of(2025, 1, 3), false);

        Reading reading = assertTimeout(BOUND, () -> cascade.read(article), what);

        assertThat(reading.reports()).allSatisfy(report -> assertThat(report.quotes())
                .allSatisfy(quote -> assertThat(quote.end()).isLessThanOrEqualTo(text.length())));
    }
}
