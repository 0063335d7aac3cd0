package org.tarikh.timeline.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                .header("Link", "<" + LICENCE + ">; rel=\"license\"")
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

    @Test
    void an_export_of_nothing_is_a_table_with_its_head_alone() throws IOException {
        assertThat(table("dated=true")).isEmpty();
    }

    private static List<CSVRecord> table(String query) throws IOException {
        String text = given().get("/api/v1/chronology/export.csv?" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Link", "<" + LICENCE + ">; rel=\"license\"")
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
