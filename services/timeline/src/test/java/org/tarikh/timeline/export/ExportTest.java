package org.tarikh.timeline.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ExportTest {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @Test
    void a_table_has_every_entry_of_the_filter_over_many_batches() throws IOException {
        slate.put(Invented.entries(450, new Random(3)));
        long expected = chronology.count(Filter.none().with("kind", "incident")).entries();
        assertThat(expected).isGreaterThan(200);
        assertThat(table("kind=incident")).hasSize((int) expected).allMatch(row -> row.get("kind")
                .equals("incident"));
    }

    @Test
    void a_table_carries_licence_and_citation_and_no_formula() throws IOException {
        slate.put(Told.of("a")
                .title("=HYPERLINK(\"https://example.org\"), \"quoted\"\nand on")
                .by("-1+2", "@sum")
                .quoted("+Herald", "words")
                .entry());
        CSVRecord row = table("dated=true").get(0);
        assertThat(row.get("title")).isEqualTo("'=HYPERLINK(\"https://example.org\"), \"quoted\"\nand on");
        assertThat(row.get("initiators")).isEqualTo("'@sum");
        assertThat(row.get("publishers")).isEqualTo("'+Herald");
        assertThat(row.get("citation")).startsWith("Tarikh");
        assertThat(row.get("licence")).isEqualTo(LICENCE);
        assertThat(row.get("start")).isEqualTo("2025-09-21");
    }

    @Test
    void each_line_is_an_entry_with_its_evidence_licence_and_citation() throws IOException {
        slate.put(Invented.entries(230, new Random(5)));
        String lines = given().get("/api/v1/chronology/export.ndjson")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Content-Disposition", containsString("tarikh.ndjson"))
                .extract()
                .asString();
        List<String> entries = lines.lines().toList();
        assertThat(entries).hasSize((int) chronology.count(Filter.none()).entries());
        for (String line : entries) {
            JsonNode entry = json.readTree(line);
            assertThat(entry.get("licence").asText()).isEqualTo(LICENCE);
            assertThat(entry.get("citation").asText()).isNotBlank();
            assertThat(entry.get("evidence")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"csv", "ndjson", "geojson", "ics", "atom", "jsonld", "timelinejs.json", "acled.csv", "ucdp.csv"})
    void every_file_names_its_licence_and_the_filter_that_made_it(String ending) {
        slate.put(Told.of("a").acled("Battles", "Armed clash").entry());
        Response answer = given().get("/api/v1/chronology/export." + ending + "?kind=incident&from=2025-01-01");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues("Link"))
                .contains("<" + LICENCE + ">; rel=\"license\"")
                .anyMatch(link -> link.matches("<http://.*/api/v1/chronology/export\\." + Pattern.quote(ending)
                        + "\\?from=2025-01-01&kind=incident>; rel=\"self\""));
        assertThat(answer.asString().replace("\r\n ", ""))
                .contains(LICENCE)
                .containsPattern("from=2025-01-01&(amp;)?kind=incident");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"csv", "ndjson", "geojson", "ics", "atom", "jsonld", "timelinejs.json", "acled.csv", "ucdp.csv"})
    void an_unknown_parameter_is_refused_by_name(String ending) {
        given().get("/api/v1/chronology/export." + ending + "?colour=red")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("colour"));
    }

    @Test
    void an_unknown_format_is_no_file_and_the_known_ones_are_named() {
        given().get("/api/v1/chronology/export.xlsx")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("timeline.not-found"))
                .body("detail", containsString("xlsx"))
                .body("detail", containsString("geojson, ics"));
    }

    @Test
    void the_head_alone_is_told_without_writing_the_file() {
        slate.put(Told.of("a").entry());
        Response answer = given().head("/api/v1/chronology/export.geojson");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/geo+json");
        assertThat(answer.header("Content-Disposition")).contains("tarikh.geojson");
        assertThat(answer.header("Content-Length")).isNull();
    }

    @Test
    void the_pages_of_a_feed_lead_through_everything_the_newest_first() {
        slate.put(Invented.entries(230, new Random(9)));
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/chronology/export.atom";
        for (int pages = 0; address != null; pages++) {
            assertThat(pages).isLessThan(4);
            XmlPath feed = given().get(URI.create(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .xmlPath();
            ids.addAll(feed.getList("feed.entry.id"));
            String next = feed.getString("feed.link.find { it.@rel == 'next' }.@href");
            address = next == null || next.isEmpty() ? null : next;
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize((int)
                chronology.count(Filter.none()).entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "geojson", "ics", "jsonld", "timelinejs.json"})
    void a_file_that_breaks_off_breaks_its_connection(String ending) throws Exception {
        slate.put(Invented.entries(600, new Random(11)));
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE entry SET document = '{\"id\": \"none\"}' WHERE id ="
                    + " (SELECT id FROM entry WHERE isfinite(start_day) ORDER BY start_day DESC LIMIT 1)");
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/chronology/export." + ending))
                .build();
        assertThatThrownBy(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_export_of_nothing_is_a_table_with_its_head_alone() throws IOException {
        assertThat(table("dated=true")).isEmpty();
    }

    private static List<CSVRecord> table(String query) throws IOException {
        String text = given().get("/api/v1/chronology/export.csv?" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
