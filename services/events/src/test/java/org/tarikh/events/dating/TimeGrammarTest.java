package org.tarikh.events.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.events.dating.TimeExpression.Bound;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.language.Language;

class TimeGrammarTest {
    private static final Language LANGUAGE = new Language();
    private static final TimeGrammar GRAMMAR = new TimeGrammar();

    static List<TimeExpression> find(String text, String published) {
        LocalDate day = published == null || published.isEmpty() ? null : LocalDate.parse(published);
        return GRAMMAR.find(LANGUAGE.read(text), day);
    }

    static Stream<Arguments> cases() throws IOException {
        try (var stream = TimeGrammarTest.class.getResourceAsStream("/dating/cases.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    /** The page of the grammar has its examples between blanks and bars: publication, text, date. */
    static Stream<Arguments> examples() throws IOException {
        Path page = Path.of("src/main/java/org/tarikh/events/dating/package-info.java");
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith(" * 20"))
                .map(line -> Arguments.of((Object[]) line.substring(3).split(" \\| ")));
    }

    @Test
    void thePageOfTheGrammarShowsEachProduction() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(50).allMatch(example -> example.get().length == 3);
    }

    /** Brackets mark the words that must be found; the last date of the text must be theirs. */
    @ParameterizedTest
    @MethodSource({"cases", "examples"})
    void wordsOfTimeResolveAsPrecisely(String published, String marked, String expected) {
        String text = marked.replace("[", "").replace("]", "");
        List<TimeExpression> dated =
                find(text, published).stream().filter(e -> e.date() != null).toList();
        if (expected.equals("-")) {
            assertThat(dated).isEmpty();
            return;
        }
        assertThat(dated).isNotEmpty();
        TimeExpression found = dated.get(dated.size() - 1);
        if (marked.contains("[")) {
            String words = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
            found = dated.stream()
                    .filter(e -> e.span().of(text).contains(words)
                            || words.contains(e.span().of(text)))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new AssertionError("Not found: " + words + " in " + dated));
            assertThat(found.span().of(text)).isEqualTo(words);
        }
        assertThat(described(found.date())).isEqualTo(expected);
    }

    private static String described(EventDate date) {
        String span = date.start().equals(date.end()) ? date.start().toString() : date.start() + ".." + date.end();
        return span + " " + date.precision() + " " + date.basis() + (date.time() == null ? "" : " " + date.time());
    }

    @Test
    void aTimeToldWithAZoneKeepsIt() {
        EventDate date = find("The vote took place on Monday at 7 p.m. GMT.", "2025-11-05")
                .get(0)
                .date();
        assertThat(date.zone()).isEqualTo("UTC");
        assertThat(date.time()).hasToString("19:00");
    }

    @Test
    void boundsTellHowAHappeningStandsToTheDate() {
        assertThat(find("He has ruled since 2021.", "2025-11-05").get(0).bound())
                .isEqualTo(Bound.SINCE);
        assertThat(find("The ban holds until Friday.", "2025-11-05").get(0).bound())
                .isEqualTo(Bound.UNTIL);
        assertThat(find("They must leave by Friday.", "2025-11-05").get(0).bound())
                .isEqualTo(Bound.BY);
        assertThat(find("Nobody came before 2020.", "2025-11-05").get(0).bound())
                .isEqualTo(Bound.BEFORE);
        assertThat(find("They left on Friday.", "2025-11-05").get(0).bound()).isEqualTo(Bound.AT);
    }

    @Test
    void aPlanLooksAhead() {
        assertThat(find("They will meet on Friday.", "2025-11-05").get(0).future())
                .isTrue();
        assertThat(find("They met on Friday.", "2025-11-05").get(0).future()).isFalse();
    }

    @Test
    void durationsAndSetsHaveValuesAndNoDate() {
        assertThat(find("It failed for 48 hours.", "2025-11-05"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(Type.DURATION);
                    assertThat(e.value()).isEqualTo("PT48H");
                });
        assertThat(find("A three-day visit ended.", "2025-11-05").get(0).value())
                .isEqualTo("P3D");
        assertThat(find("Several weeks passed.", "2025-11-05").get(0).value()).isEqualTo("PXW");
        assertThat(find("Trucks cross every day.", "2025-11-05").get(0).type()).isEqualTo(Type.SET);
        assertThat(find("Markets open on Mondays.", "2025-11-05").get(0).value())
                .isEqualTo("XXXX-WXX-1");
    }

    @Test
    void noDateComesOfAnUnknownPublication() {
        assertThat(find("They met last week, then on Monday, and will meet again next month.", null))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.date()).isNull());
    }

    @Test
    void hugeNumbersDateNothing() {
        assertThat(find("It fell 999999999 years ago, 4000000 days later or in 99999 decades.", "2025-11-05"))
                .allSatisfy(e -> assertThat(e.date()).isNull());
    }

    @Test
    void aLongListOfDatesIsReadInBoundedTime() {
        String text = "On 3 May 2021 and then at 9 p.m. Monday, two weeks ago, ".repeat(4_000);
        var sentences = LANGUAGE.read(text);
        List<TimeExpression> found = Assertions.assertTimeout(
                Duration.ofSeconds(120), () -> GRAMMAR.find(sentences, LocalDate.of(2025, 11, 5)));
        assertThat(found).hasSizeGreaterThan(10_000);
    }
}
