package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class FreshnessTest {
    @Inject
    Slate slate;

    @Inject
    DataSource database;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        peers.resetAll();
        slate.clean();
        slate.put(
                attack("first", 1, "Shots in Herat").entry(), visit("second", 1).entry());
    }

    private static Told attack(String key, long revision, String title) {
        return Told.of(key)
                .revision(revision)
                .title(title)
                .on("2025-09-21")
                .by("taliban", "Taliban")
                .in("afghanistan.herat", "Herat", "Herat", "AF");
    }

    private static Told visit(String key, long revision) {
        return Told.of(key)
                .revision(revision)
                .kind("move")
                .plover("CONSULT")
                .title("A minister visits")
                .on("2025-10-02")
                .by("pakistan", "Pakistan")
                .in("pakistan.islamabad", "Islamabad", "Islamabad", "PK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/chronology?actor=taliban",
                "/api/v1/chronology?actor=taliban&order=desc&limit=1",
                "/api/v1/chronology/density?actor=taliban&bucket=day",
                "/api/v1/chronology/places?actor=taliban",
                "/api/v1/chronology/export.csv?actor=taliban",
                "/api/v1/chronology/facets?actor=taliban&kind=incident",
                "/?actor=taliban&kind=incident",
                "/?actor=taliban&kind=incident&lang=fa",
                "/map?actor=taliban&kind=incident"
            })
    void what_no_change_has_met_is_answered_304_without_a_look_at_the_entries(String address) throws Exception {
        String tag = Asker.tag(address);
        slate.put(visit("second", 2).entry(), visit("third", 1).entry());

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("LOCK TABLE entry, counter, label, entry_revision IN ACCESS EXCLUSIVE MODE");
            HttpResponse<byte[]> answer = Asker.get(address, "If-None-Match", tag);

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(Asker.header(answer, "ETag")).isEqualTo(tag);
            assertThat(Asker.header(answer, "Cache-Control")).contains("no-cache");
            assertThat(Asker.header(answer, "Vary")).contains("Accept-Encoding");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/chronology?actor=taliban, incident",
        "/api/v1/chronology?minImportance=0, incident",
        "/api/v1/chronology/facets?actor=pakistan, incident",
        "/api/v1/chronology/facets?kind=move, incident",
        "/api/v1/chronology/density?actor=taliban, undated",
        "/api/v1/chronology/export.ics?from=2025-09-01&actor=taliban, undated",
        "/api/v1/chronology?q=Herat, incident",
        "/?actor=pakistan, incident",
        "/?from=2025-10-01, incident",
        "/?from=2025-10-01&to=2025-10-30, undated",
        "/compare?a=actor:taliban&b=actor:pakistan, incident",
        "/embed?actor=taliban, incident"
    })
    void what_a_change_has_met_is_answered_anew_with_another_tag(String address, String change) {
        String tag = Asker.tag(address);
        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        Told told = attack("new one", 1, "More shots in Herat");
        slate.put((change.equals("undated") ? told.undated() : told).entry());

        HttpResponse<byte[]> answer = Asker.get(address, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.header(answer, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void an_entry_that_leaves_a_filter_changes_its_answer() {
        String address = "/api/v1/chronology?kind=incident";
        String tag = Asker.tag(address);
        slate.put(attack("first", 2, "A visit after all").kind("move").entry());

        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_that_an_entry_beyond_the_filter_has_changed_is_not_taken_for_fresh() {
        String address = "/?actor=taliban&place=afghanistan.herat";
        String tag = Asker.tag(address);
        slate.put(Told.of("elsewhere")
                .by("taliban", "The Taliban")
                .kind("move")
                .in("qatar.doha", "Doha", "Doha", "QA")
                .entry());

        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void more_changes_than_are_read_through_make_an_answer_anew() {
        String address = "/api/v1/chronology?actor=taliban";
        String tag = Asker.tag(address);
        slate.put(IntStream.range(0, 320)
                .mapToObj(number -> visit("one of many " + number, 1).entry())
                .toList());

        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Asker.get(address, "If-None-Match", Asker.tag(address)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_tag_stands_for_one_address_and_one_part_of_a_page_only() {
        String tag = Asker.tag("/?kind=incident");

        assertThat(Asker.get("/?kind=incident", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(Asker.get("/?kind=move", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Asker.get("/?kind=incident&lang=fa", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(Asker.get("/?kind=incident", "If-None-Match", tag, "HX-Request", "true")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chronology", "/", "/about", "/api/v1/chronology/export.ndjson"})
    void each_coding_has_a_tag_of_its_own(String address) {
        String plain = Asker.tag(address);
        String gzip = Asker.tag(address, "Accept-Encoding", "gzip");
        String brotli = Asker.tag(address, "Accept-Encoding", "gzip, deflate, br");

        assertThat(gzip).endsWith("-gzip\"");
        assertThat(brotli).endsWith("-br\"");
        assertThat(List.of(plain, gzip.replace("-gzip", ""), brotli.replace("-br", "")))
                .containsOnly(plain);
        assertThat(Asker.get(address, "Accept-Encoding", "gzip", "If-None-Match", gzip)
                        .statusCode())
                .isEqualTo(304);
        assertThat(Asker.get(address, "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Asker.get(address, "If-None-Match", gzip).statusCode()).isEqualTo(200);
        assertThat(Asker.get(address, "Accept-Encoding", "br", "If-None-Match", gzip + ", " + brotli)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void an_entry_s_own_tag_is_its_revision_in_each_coding() {
        String address = "/api/v1/chronology/" + Told.id("first");

        assertThat(Asker.tag(address)).isEqualTo("\"1\"");
        assertThat(Asker.tag(address, "Accept-Encoding", "gzip")).isEqualTo("\"1-gzip\"");
        assertThat(Asker.get(address, "Accept-Encoding", "gzip", "If-None-Match", "\"1-gzip\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void files_have_weak_tags_and_everything_else_strong_ones() {
        assertThat(Asker.tag("/api/v1/chronology/export.csv")).startsWith("W/\"");
        assertThat(Asker.tag("/api/v1/chronology")).startsWith("\"");
        assertThat(Asker.tag("/map")).startsWith("\"");
    }

    @Test
    void the_past_is_told_anew_when_more_of_it_is_known() {
        String address = "/api/v1/chronology?asOf=2025-12-01";
        String tag = Asker.tag(address);
        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        slate.recall(List.of());

        assertThat(Asker.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_form_to_report_an_error_has_no_tag() {
        assertThat(Asker.tag("/report?event=" + Told.id("first"))).isNull();
    }

    @Test
    void two_answers_of_one_state_are_the_same_bytes() {
        Entry many = attack("third", 1, "Many names")
                .against("pakistan", "Pakistan")
                .threaded("Border")
                .claimed("Taliban", "claims", "fatalities", 2)
                .killed(1, 2, 3)
                .entry();
        slate.put(many);
        for (String address : List.of(
                "/api/v1/chronology",
                "/api/v1/chronology/facets",
                "/api/v1/chronology/density",
                "/api/v1/chronology/places",
                "/api/v1/chronology/export.ndjson",
                "/")) {
            assertThat(Asker.get(address).body())
                    .as(address)
                    .isEqualTo(Asker.get(address).body());
        }
        assertThat(new String(Asker.get("/api/v1/chronology/" + many.id()).body()))
                .containsSubsequence(
                        "\"id\"", "\"revision\"", "\"kind\"", "\"title\"", "\"type\"", "\"date\"", "\"place\"");
    }

    @Test
    void nonsense_for_a_tag_is_no_tag() {
        for (String nonsense : List.of("x", "\"\"", "\"zzzzzzzzzzzzz.0000000000000000\"", "W/", "\"1.2\",,,")) {
            assertThat(Asker.get("/api/v1/chronology", "If-None-Match", nonsense)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
