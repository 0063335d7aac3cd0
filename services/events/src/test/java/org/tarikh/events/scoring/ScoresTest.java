package org.tarikh.events.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.events.scoring.Judgement.Attribute;

class ScoresTest {
    private static final String PASSAGE =
            """
            [{"id": "p1", "published": "2024-05-03", "text": "Rebels shelled Bor on Monday, killing 4. Envoys met in Juba.",
              "events": [
                {"id": "a", "kind": "incident", "plover": ["ASSAULT"], "date": {"start": "2024-04-29", "precision": "day"},
                 "place": {"name": "Bor", "country": "SS", "geo_precision": 1}, "recipients": ["Army of the South"],
                 "initiators": ["Rebels"], "fatalities": {"best": 4}, "status": "reported", "quotes": ["Rebels shelled Bor"],
                 "claims": [{"by": "Army of the South", "stance": "confirms", "figure": 4}]},
                {"id": "b", "kind": "move", "plover": ["CONSULT"], "quotes": ["Envoys met in Juba"], "status": "reported",
                 "optional": true}],
              "figures": []}]
            """;

    @TempDir
    Path folder;

    private final Judgement judgement = new Judgement(new Aliases());

    private List<AnnotatedDocument> passages() throws IOException {
        Files.writeString(folder.resolve("family.json"), PASSAGE);
        return AnnotatedFolder.passages(folder);
    }

    private static Told.Event told(
            String id, String kind, int start, int end, String place, String actor, Integer dead) {
        var day = java.time.LocalDate.of(2024, 4, 29);
        return new Told.Event(
                id,
                "p1",
                List.of(new Stretch(start, end)),
                List.of(""),
                kind,
                "",
                Set.of("ASSAULT"),
                null,
                day,
                day,
                "day",
                "weekday",
                place,
                null,
                "SS",
                List.of("rebels"),
                List.of(actor),
                dead,
                "reported",
                List.of(new Told.Claim("the Army of the South", "confirms", 4)),
                List.of());
    }

    private Scores scores(Told.Event... events) throws IOException {
        return Scores.of(passages(), new Run(List.of(events), List.of(), List.of(), List.of()), judgement);
    }

    @Test
    void what_is_read_as_annotated_scores_in_full() throws IOException {
        Scores scores = scores(told("x", "incident", 0, 18, "Bor", "Army of the South", 4));

        assertThat(scores.events.get("all")).isEqualTo(new Rate(1, 1, 1));
        assertThat(scores.attributes.get(Attribute.DATE).f1()).isEqualTo(1);
        assertThat(scores.attributes.get(Attribute.PLACE).f1()).isEqualTo(1);
        assertThat(scores.actors).isEqualTo(new Rate(2, 2, 2));
        assertThat(scores.claims).isEqualTo(new Rate(1, 1, 1));
    }

    @Test
    void what_is_read_otherwise_is_told_by_field() throws IOException {
        Scores scores = scores(told("x", "incident", 0, 18, "Juba", "Ethiopia", null));

        assertThat(scores.attributes)
                .containsEntry(Attribute.PLACE, new Rate(0, 1, 1))
                .containsEntry(Attribute.FATALITIES, new Rate(0, 1, 1))
                .containsEntry(Attribute.STATUS, new Rate(1, 1, 1));
        assertThat(scores.actors).isEqualTo(new Rate(1, 2, 2));
    }

    @Test
    void an_event_of_the_other_kind_is_missed_and_a_false_alarm() throws IOException {
        Scores scores = scores(told("x", "move", 0, 18, "Bor", "Army of the South", 4));

        assertThat(scores.events.get("all")).isEqualTo(new Rate(0, 1, 1));
        assertThat(scores.events.get("all, kind ignored")).isEqualTo(new Rate(1, 1, 1));
        assertThat(scores.matching.missed()).hasSize(1);
        assertThat(scores.matching.falseAlarms()).hasSize(1);
    }

    @Test
    void a_borderline_event_is_neither_reward_nor_penalty() throws IOException {
        Scores scores = scores(
                told("x", "incident", 0, 18, "Bor", "Army of the South", 4),
                told("y", "move", 41, 59, "Juba", "Army of the South", null));

        assertThat(scores.events.get("all")).isEqualTo(new Rate(1, 1, 1));
    }

    @Test
    void of_two_events_on_one_sentence_the_one_with_more_of_the_quoted_words_is_matched() throws IOException {
        Scores scores = scores(
                told("near", "incident", 19, 38, "Bor", "Army of the South", 4),
                told("quoted", "incident", 0, 18, "Juba", "Ethiopia", null));

        assertThat(scores.matching.counted())
                .extracting(pair -> pair.told().id())
                .containsExactly("quoted");
    }

    @Test
    void aliases_make_names_equal_and_some_only_before_a_day() throws IOException {
        Path file = folder.resolve("aliases.json");
        Files.writeString(
                file,
                """
                {"actors": {"South Sudan": ["Government in Juba"]}, "generic_actors": ["people"],
                 "era_actors": {"Sudan": [["2019-04-11", "Old Order"], ["9999-12-31", "New Order"]]},
                 "places": {"Bor": ["Bor Town"]}}
                """);
        Aliases aliases = Aliases.of(file, AnnotatedFolder.JSON);

        assertThat(aliases.actors(List.of("the government in Juba", "People"), null, false))
                .containsExactly("south sudan");
        assertThat(aliases.actor("Sudan", java.time.LocalDate.of(2019, 4, 10))).isEqualTo("old order");
        assertThat(aliases.actor("Sudan", null)).isEqualTo("new order");
        assertThat(aliases.place("Bor Town")).isEqualTo(aliases.place("Bor district"));
    }

    @Test
    void a_passage_that_does_not_say_its_quote_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("bad.json"), PASSAGE.replace("\"Rebels shelled Bor\"", "\"Rebels shelled Wau\""));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AnnotatedFolder.passages(folder))
                .hasMessageContaining("p1")
                .hasMessageContaining("Wau");
    }

    @Test
    void the_real_reading_finds_its_way_into_the_scores() throws IOException {
        Files.writeString(
                folder.resolve("real.json"),
                """
                [{"id": "r1", "publisher": "Wire", "published": "2024-05-03",
                  "text": "The Taliban attacked a police post in Kunduz on Thursday, killing three officers, police said.",
                  "events": [{"id": "r1-1", "kind": "incident", "plover": ["ASSAULT"], "date": {"start": "2024-05-02"},
                    "quotes": ["The Taliban attacked a police post in Kunduz"], "fatalities": {"best": 3}}]}]
                """);
        List<AnnotatedDocument> documents = AnnotatedFolder.passagesOf(folder.resolve("real.json"));
        Run run = new Pipeline(new org.tarikh.events.extraction.Cascade()).reconciled(documents);

        Map<Attribute, Rate> attributes = Scores.of(documents, run, judgement).attributes;
        assertThat(attributes)
                .containsEntry(Attribute.DATE, new Rate(1, 1, 1))
                .containsEntry(Attribute.FATALITIES, new Rate(1, 1, 1));
    }

    @Test
    void the_page_of_errors_shows_words_expected_and_read_and_the_trigger_and_escapes_them() throws IOException {
        Files.writeString(
                folder.resolve("real.json"),
                """
                [{"id": "r1", "publisher": "Wire", "published": "2024-05-03",
                  "text": "The Taliban attacked <Post 7> in Kunduz on Thursday, killing three officers. Envoys met in Herat.",
                  "events": [{"id": "r1-1", "kind": "incident", "plover": ["ASSAULT"], "date": {"start": "2024-05-01"},
                    "quotes": ["The Taliban attacked <Post 7>"], "fatalities": {"best": 3}},
                    {"id": "r1-2", "kind": "incident", "quotes": ["met in Herat"]}]}]
                """);
        List<AnnotatedDocument> documents = AnnotatedFolder.passagesOf(folder.resolve("real.json"));
        Run run = new Pipeline(new org.tarikh.events.extraction.Cascade()).alone(documents);
        String page = ErrorReport.of("T <1>", documents, run, Scores.of(documents, run, judgement), judgement);

        assertThat(page)
                .contains(
                        "<h1>T &lt;1&gt;</h1>",
                        "&lt;Post 7&gt;",
                        "id=\"date-1\"",
                        "2024-05-01",
                        "2024-05-02, day, weekday")
                .contains("id=\"missed-1\"", "r1-2", "trigger &quot;attack&quot; (verb")
                .doesNotContain("<Post", "<script");
    }
}
