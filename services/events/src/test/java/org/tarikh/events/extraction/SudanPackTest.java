package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SudanPackTest {
    private static final Cascade CASCADE = new Cascade();

    static Stream<Arguments> passages() throws IOException {
        try (InputStream in = SudanPackTest.class.getResourceAsStream("/packs/sudan.tsv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }

    private static Reading read(String text, String published) {
        return CASCADE.read(new ArticleText(text, null, null, LocalDate.parse(published), false));
    }

    private static List<String> parties(Report report) {
        return Stream.concat(report.initiators().stream(), report.recipients().stream())
                .map(ActorRef::id)
                .toList();
    }

    private static Stream<String> named(Report report) {
        return Stream.concat(parties(report).stream(), report.claims().stream().map(claim -> claim.by()
                .id()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("passages")
    void a_passage_on_sudan_names_who_and_where(String published, String text, String actors, String place) {
        Reading reading = read(text, published);

        assertThat(reading.packs()).contains("sudan").doesNotContain("afghanistan");
        if (!actors.isEmpty()) {
            assertThat(reading.reports().stream().flatMap(SudanPackTest::named))
                    .containsAll(Arrays.asList(actors.split("\\|")));
        }
        if (!place.isEmpty()) {
            assertThat(reading.reports())
                    .extracting(Report::place)
                    .filteredOn(Objects::nonNull)
                    .extracting(PlaceRef::id)
                    .contains(place);
        }
    }

    @Test
    void letters_two_bodies_share_mean_the_one_the_article_spells_out() {
        Reading reading = read(
                "Police in Sudan arrested a reporter in Port Sudan on Sunday. Reporters Without Borders (RSF) condemned"
                        + " the arrest on Monday. RSF called on Sudan to release him.",
                "2022-05-10");

        assertThat(reading.reports())
                .noneSatisfy(report -> assertThat(parties(report)).contains("rsf"));
    }

    @Test
    void the_same_letters_stand_for_the_press_body_where_nothing_is_about_sudan() {
        Reading reading = read("RSF condemned the arrest of two reporters in Minsk on Monday.", "2022-05-10");

        assertThat(reading.packs()).containsExactly("world");
        assertThat(reading.reports())
                .anySatisfy(report -> assertThat(parties(report)).contains("rsf-media"));
    }

    @Test
    void the_army_is_that_of_the_country_the_article_is_about() {
        Reading reading = read(
                "The army killed twelve gunmen near Gao in Mali on Sunday, Mali's government said. Mali has fought them"
                        + " for years. Sudan has sent its condolences.",
                "2022-05-10");

        assertThat(reading.packs()).contains("sudan");
        assertThat(reading.reports())
                .noneSatisfy(report -> assertThat(parties(report)).contains("saf"));
    }
}
