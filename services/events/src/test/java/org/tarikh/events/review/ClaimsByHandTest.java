package org.tarikh.events.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class ClaimsByHandTest {
    private static final String PLACE = "afghanistan.zabul.qalat";

    /** Its third letter is of two UTF-16 units. */
    private static final String COLUMN = "Aa😀 A spokesman in Zabul said five guards had died at the gate.";

    @Inject
    Sql sql;

    private static String incident(String day, int killed, String quote) {
        return "incident|ASSAULT|" + day + "|" + PLACE + "|taliban|" + killed + "|" + quote;
    }

    private static String event(String article) {
        assertThat(eventsOf(article)).hasSize(1);
        return (String) eventsOf(article).get(0).get("id");
    }

    private static int revision(String event) {
        return get("/api/v1/events/" + event).getInt("revision");
    }

    private static Map<String, Object> claim(String article, String words) {
        return claim(article, COLUMN, words);
    }

    private static Map<String, Object> claim(String article, String text, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        Map<String, Object> claim = new HashMap<>();
        claim.put("article", SourcesStub.id(article));
        claim.put("revision", 1);
        claim.put("start", start);
        claim.put("end", start + words.length());
        claim.put("by", Map.of("name", "Zabul spokesman"));
        claim.put("stance", "claims");
        claim.put("field", "fatalities");
        claim.put("figure", 5);
        claim.put("editor", "Amina");
        claim.put("note", "the column says so");
        return claim;
    }

    private static ValidatableResponse add(String event, Map<String, Object> claim) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(claim)
                .post("/api/v1/events/" + event + "/claims")
                .then();
    }

    private static ValidatableResponse act(String event, String act, Object body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(body)
                .post("/api/v1/events/" + event + "/" + act)
                .then()
                .statusCode(200);
    }

    /** The figures of claims by the spokesman, each with its words. */
    private static List<String> said(String event) {
        JsonPath told = get("/api/v1/events/" + event);
        List<Map<String, Object>> claims = told.getList("claims.findAll { it.by.name == 'Zabul spokesman' }");
        return claims.stream()
                .map(claim -> claim.get("figure") + " "
                        + told.getString("evidence[" + claim.get("evidence") + "].quote.exact"))
                .toList();
    }

    @Test
    void words_of_an_article_that_tells_of_no_event_become_evidence_of_one_and_stay_when_it_is_read_again() {
        publish("zabul told", "Outlet One", "2021-05-02", incident("2021-05-01", 2, "Two guards died"));
        publish("zabul column", "Outlet Two", "2021-05-03", COLUMN);
        readToTheEnd();
        String event = event("zabul told");

        add(event, claim("zabul column", "five guards had died"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("review.state", equalTo("edited"))
                .body("review.by", equalTo("Amina"))
                .body("reports.articles", equalTo(2));

        JsonPath told = get("/api/v1/events/" + event);
        String own = "evidence.find { it.article == '" + SourcesStub.id("zabul column") + "' }";
        assertThat(told.getString(own + ".quote.exact")).isEqualTo("five guards had died");
        assertThat(told.getString(own + ".quote.prefix")).isEqualTo("Aa😀 A spokesman in Zabul said ");
        assertThat(told.getInt(own + ".position.start")).isEqualTo(30);
        assertThat(told.getString(own + ".publisher")).isEqualTo("Outlet Two");
        assertThat(told.getInt("tolls.find { it.publisher == 'Outlet Two' }.best"))
                .isEqualTo(5);
        assertThat(told.getString("title")).isEqualTo("Two guards died");
        assertThat(told.getString("date.start")).isEqualTo("2021-05-01");
        assertThat(event("zabul column")).isEqualTo(event);

        publish("zabul told", "Outlet One", "2021-05-02", incident("2021-05-01", 3, "Three guards died"));
        publish("zabul column", "Outlet Two Online", "2021-05-03", COLUMN);
        readToTheEnd();

        assertThat(said(event)).containsExactly("5 five guards had died");
        assertThat(get("/api/v1/events/" + event).getString(own + ".publisher")).isEqualTo("Outlet Two Online");
        JsonPath audit = get("/api/v1/audit?act=claim&subject=" + event);
        assertThat(audit.getString("items[0].by")).isEqualTo("Amina");
        assertThat(audit.getList("items[0].was.claims")).hasSize(1);
        assertThat(audit.getList("items[0].becomes.claims")).hasSize(2);
    }

    @Test
    void words_inside_those_that_the_machine_read_are_told_as_they_were_chosen() {
        String text = incident("2021-09-01", 2, "Two guards died at the gate");
        publish("gate told", "Outlet One", "2021-09-02", text);
        readToTheEnd();
        String event = event("gate told");

        add(event, claim("gate told", text, "guards died")).statusCode(200);

        assertThat(said(event)).containsExactly("5 guards died");
        assertThat(get("/api/v1/events/" + event).getList("evidence.quote.exact"))
                .containsExactly("Two guards died at the gate", "guards died");
    }

    @Test
    void it_goes_with_its_event_through_merge_split_and_restore_and_is_taken_back_itself() {
        publish("qalat one", "Outlet One", "2021-06-02", incident("2021-06-01", 2, "Police died at a post"));
        publish("qalat two", "Outlet Two", "2021-06-12", incident("2021-06-11", 4, "Farmers died on a road"));
        publish("qalat column", "Outlet Three", "2021-06-13", COLUMN);
        readToTheEnd();
        String one = event("qalat one");
        String two = event("qalat two");
        add(two, claim("qalat column", "five guards")).statusCode(200);

        act(one, "merge", Map.of("others", List.of(two), "revisions", Map.of(one, revision(one), two, revision(two))));
        assertThat(said(one)).containsExactly("5 five guards");

        act(one, "restore", Map.of());
        assertThat(said(one)).isEmpty();
        assertThat(said(two)).containsExactly("5 five guards");

        act(two, "restore", Map.of()).body("decision.act", equalTo("restore"));
        assertThat(said(two)).isEmpty();
        assertThat(get("/api/v1/events/" + two).getString("review.state")).isEqualTo("machine");
    }

    @Test
    void a_takedown_takes_its_words_from_everywhere() {
        publish("shah joy told", "Outlet One", "2021-07-02", incident("2021-07-01", 2, "A patrol was shot at"));
        publish("shah joy column", "Outlet Two", "2021-07-03", COLUMN);
        readToTheEnd();
        String event = event("shah joy told");
        add(event, claim("shah joy column", "five guards had died")).statusCode(200);

        SourcesStub.takeDown("shah joy column");
        readToTheEnd();

        assertThat(said(event)).isEmpty();
        assertThat(get("/api/v1/events/" + event).getList("evidence")).hasSize(1);
        assertThat(sql.list(
                        "SELECT 1 FROM decision WHERE article = ? AND num_nonnulls(claim, note) > 0",
                        row -> 1,
                        SourcesStub.id("shah joy column")))
                .isEmpty();
        assertThat(get("/api/v1/audit?act=claim&subject=" + event).getBoolean("items[0].redacted"))
                .isTrue();
        add(event, claim("shah joy column", "five guards"))
                .statusCode(400)
                .body("violations[0].field", equalTo("article"));
        assertThat(sql.list(
                        "SELECT 1 FROM event_revision WHERE event = ?::uuid AND document::text LIKE '%five guards%'",
                        row -> 1, event))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "article, nowhere, article",
        "revision, 7, revision",
        "start, -1, start",
        "end, 5000, end",
        "end, 1, end",
        "stance, thinks, stance",
        "field, weather, field",
        "figure, -3, figure",
        "start, , start",
        "by, , by",
    })
    void what_is_no_claim_is_refused_by_the_name_of_its_field(String name, String value, String field) {
        publish("refused told", "Outlet One", "2021-08-02", incident("2021-08-01", 2, "A convoy was held"));
        publish("refused column", "Outlet Two", "2021-08-03", COLUMN);
        readToTheEnd();
        String event = event("refused told");
        Map<String, Object> claim = claim("refused column", "five guards");
        claim.put(name, value != null && value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value);
        claim.put("revision", name.equals("revision") ? 7 : SourcesStub.revision("refused column"));
        add(event, claim).statusCode(400).body("violations[0].field", equalTo(field));
        given().contentType(ContentType.JSON)
                .body(claim)
                .post("/api/v1/events/" + event + "/claims")
                .then()
                .statusCode(428);
    }
}
