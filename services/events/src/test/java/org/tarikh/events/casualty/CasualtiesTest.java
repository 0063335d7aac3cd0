package org.tarikh.events.casualty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.events.language.Language;

class CasualtiesTest {
    private static final Language LANGUAGE = new Language();
    private static final Casualties CASUALTIES = new Casualties();

    private static List<Casualty> find(String text) {
        return LANGUAGE.read(text).stream()
                .flatMap(sentence -> CASUALTIES.find(sentence).stream())
                .toList();
    }

    static Stream<Arguments> cases() throws IOException {
        try (var stream = CasualtiesTest.class.getResourceAsStream("/casualty/cases.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsOfHarmedPeopleAreFound(String text, String expected) {
        String found = find(text).stream().map(CasualtiesTest::described).collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }

    private static String described(Casualty casualty) {
        String count = casualty.low() == null
                ? ".." + casualty.high()
                : casualty.high() == null
                        ? casualty.low() + "+"
                        : casualty.low().equals(casualty.high())
                                ? String.valueOf(casualty.best())
                                : casualty.low() + ".." + casualty.high();
        return casualty.kind()
                + " "
                + count
                + (casualty.whom() == null ? "" : " [" + casualty.whom() + "]")
                + (casualty.subset() ? " subset" : "")
                + (casualty.risen() ? " risen" : "");
    }

    @Test
    void spansCoverTheCountAndTheHarm() {
        String text = "Officials said at least 20 villagers in Dara were killed.";
        Casualty casualty = find(text).get(0);
        assertThat(casualty.span().of(text)).isEqualTo("at least 20 villagers in Dara were killed");
        assertThat(casualty.whomSpan().of(text)).isEqualTo(casualty.whom());
    }

    @Test
    void aLongListIsReadInBoundedTime() {
        String text = "two soldiers and three men, ".repeat(3_000);
        List<Casualty> found = Assertions.assertTimeout(Duration.ofSeconds(60), () -> find(text));
        assertThat(found).isEmpty();
    }
}
