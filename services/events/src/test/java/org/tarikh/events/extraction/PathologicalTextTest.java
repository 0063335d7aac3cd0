package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
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
 * Holds that no text, however odd, takes more than its length asks for. What counts is the processor time of the reading
 * thread, which a busy machine hardly changes: four times the text takes about four times as long, and sixteen times where
 * each word looks at every other.
 */
class PathologicalTextTest {
    private static final int SHORT = 50_000;
    private static final int LONG = 4 * SHORT;
    private static final int MEGABYTE = 1_000_000;

    /** Between four, which is linear, and sixteen, which is quadratic. */
    private static final double MOST_GROWTH = 9;

    private static final double NOISE_SECONDS = 0.5;
    private static final double MOST_SECONDS = 60;

    private static Cascade cascade;

    @BeforeAll
    static void load() {
        cascade = new Cascade();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                odd("words joined by hyphens", size -> filled(size, "a-")),
                odd("abbreviations", size -> filled(size, "U.S. ")),
                odd("line breaks", size -> filled(size, "\n ")),
                odd("marks that end sentences", size -> filled(size, "?! ")),
                odd("addresses", size -> filled(size, "http://")),
                odd("marks that combine", size -> filled(size, "á̧")),
                odd("numbers in words", size -> filled(size, "two hundred and twenty thousand ")),
                odd("one verb", size -> filled(size, "killed, ")),
                odd("relatives in one another", size -> filled(size, "who said who ")),
                odd("quotes that never close", size -> filled(size, "“'\" he said ")),
                odd(
                        "quotations",
                        size -> filled(size, "“They attacked Kabul,” Khan said. “He died,” the envoy said. ")),
                odd("brackets and quotes in one another", size -> filled(size / 2, "(“[") + filled(size / 2, "]”)")),
                odd(
                        "a line without capitals below one with many",
                        size -> filled(size / 8, "Kabul Fell. ") + "\n" + filled(size, "it was. ")),
                odd("small letters", size -> filled(size, "they met. he was killed in kabul on monday. ")),
                odd("capitals", size -> filled(size, "REBELS ATTACKED KABUL ON MONDAY, KILLING 5 PEOPLE. ")),
                odd("names", size -> each(size / 10, i -> name(i) + " Khan, ")),
                odd("dated sentences", size -> each(size / 40, i -> "On " + date(i) + ", they met. ")),
                odd(
                        "days counted from one another",
                        size -> filled(size, "Three days earlier, they attacked it. The next day, it fell. ")),
                odd("talks", size -> each(size / 60, i -> "Iran and Pakistan held talks in Doha on " + date(i) + ". ")),
                odd(
                        "statements",
                        size -> each(
                                size / 60, i -> "Minister " + name(i) + " said on " + date(i) + " Iran must go. ")),
                odd(
                        "claims and denials",
                        size -> each(
                                size / 95,
                                i -> "The Taliban claimed responsibility for the bombing in " + name(i)
                                        + ". The army denied the attack. ")),
                odd("tolls", size -> each(size / 40, i -> "At least " + i + " killed and " + i * 2 + " wounded. ")),
                odd(
                        "pledges after a quake",
                        size -> each(
                                size / 60,
                                i -> "Japan pledged aid for the quake in " + name(i) + " on " + date(i) + ". ")),
                odd(
                        "counts over a period",
                        size -> each(
                                size / 70,
                                i -> "The UN recorded " + i + " attacks between March 2020 and May 2021. ")));
    }

    static Stream<Arguments> megabytes() {
        return Stream.of(
                odd("without a full stop", size -> filled(size, "the army killed three men in Kabul and ")),
                odd("of one word", size -> filled(size, "a")),
                odd("of ten thousand dates and more", size -> each(size / 16, i -> date(i) + ", ")),
                odd(
                        "of ten thousand names and more",
                        size -> each(
                                size / 45, i -> "General " + name(i) + " met Farid " + name(i * 7) + " in Kabul. ")),
                odd(
                        "of lines that tell one happening",
                        size -> each(
                                size / 60,
                                i -> "Gunmen attacked a post in Herat on Sunday, killing " + i % 90 + ".\n")),
                odd("of happenings", PathologicalTextTest::happenings),
                odd("of happenings in small letters", size -> happenings(size).toLowerCase(java.util.Locale.ROOT)));
    }

    private static Arguments odd(String what, IntFunction<String> text) {
        return Arguments.of(what, text);
    }

    private static String happenings(int size) {
        return each(size / 60, i -> "Rebels bombed Town" + name(i) + " on " + date(i) + ", killing " + i % 90 + ".\n");
    }

    private static String filled(int size, String words) {
        return words.repeat(size / words.length());
    }

    private static String each(int count, IntFunction<String> words) {
        return IntStream.range(0, count).mapToObj(words).collect(Collectors.joining());
    }

    private static String date(int i) {
        return 1 + i % 28 + " March " + (1990 + i % 30);
    }

    /** Another one for each number, as letters. */
    private static String name(int i) {
        return "B" + Integer.toString(i, 36).replaceAll("\\d", "o$0").replaceAll("\\d", "h");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void four_times_the_text_takes_about_four_times_as_long(String what, IntFunction<String> text) {
        String little = text.apply(SHORT);
        double once = Math.min(seconds(little), seconds(little));

        assertThat(seconds(text.apply(LONG))).as(what).isLessThan(MOST_GROWTH * once + NOISE_SECONDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("megabytes")
    void a_megabyte_is_read_in_seconds(String what, IntFunction<String> text) {
        assertThat(seconds(text.apply(MEGABYTE))).as(what).isLessThan(MOST_SECONDS);
    }

    /** Of the processor for a reading, which must quote what stands in the text. */
    private static double seconds(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        Reading reading = cascade.read(new ArticleText(text, null, "Wire", LocalDate.of(2025, 1, 3), false));
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(reading.reports()).allSatisfy(report -> assertThat(report.quotes())
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.end()).isLessThanOrEqualTo(text.length())));
        return seconds;
    }
}
