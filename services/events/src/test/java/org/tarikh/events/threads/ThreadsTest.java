package org.tarikh.events.threads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class ThreadsTest {
    private static void publish(String name, String day, String words) {
        SourcesStub.publish(name, "Outlet One", day, "move|CONSULT|" + day + "||||" + words);
        readToTheEnd();
    }

    private static List<Map<String, Object>> threads(String article) {
        return get("/api/v1/events/" + eventsOf(article).get(0).get("id")).getList("threads");
    }

    private static List<Map<String, Object>> named(String words) {
        return get("/api/v1/threads?q=" + words).getList("items");
    }

    @Test
    void a_thread_begins_with_its_third_event_and_keeps_its_id_and_an_editors_name() {
        publish("threads-1", "1993-05-01", "Peace talks opened in Vienna about wheat");
        publish("threads-2", "1993-05-04", "Delegations left the talks in Vienna over barley");
        assertThat(named("Vienna")).isEmpty();

        publish("threads-3", "1993-05-09", "A pact on rye ended the talks in Vienna");

        Map<String, Object> thread = named("Vienna").get(0);
        String address = "/api/v1/threads/" + thread.get("id");
        assertThat(thread)
                .containsEntry("name", "Vienna talks")
                .containsEntry("first", "1993-05-01")
                .containsEntry("last", "1993-05-09")
                .containsEntry("events", 3);
        assertThat(threads("threads-1"))
                .containsExactly(Map.of("id", thread.get("id"), "name", "Vienna talks"))
                .isEqualTo(threads("threads-3"));
        assertThat(get("/api/v1/events?thread=" + thread.get("id")).getList("items"))
                .hasSize(3);

        String tag = given().get(address).getHeader("ETag");
        given().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"name\": \"The grain talks\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("The grain talks"))
                .body("machineName", equalTo("Vienna talks"));
        assertThat(threads("threads-2")).extracting("name").containsExactly("The grain talks");

        SourcesStub.delete("threads-3");
        readToTheEnd();
        given().get(address).then().statusCode(404);
        assertThat(threads("threads-1")).isEmpty();

        publish("threads-3b", "1993-05-08", "A pact on oats ended the talks in Vienna");
        given().get(address).then().statusCode(200).body("name", equalTo("The grain talks"));
        assertThat(threads("threads-3b")).extracting("name").containsExactly("The grain talks");

        given().contentType(ContentType.JSON)
                .header("If-Match", given().get(address).getHeader("ETag"))
                .body("{\"hidden\": true}")
                .patch(address)
                .then()
                .statusCode(200);
        assertThat(threads("threads-1")).isEmpty();
        assertThat(named("grain")).isEmpty();
        assertThat(get("/api/v1/threads?hidden=true&q=grain").getList("items")).hasSize(1);
    }

    @Test
    void an_edit_names_the_revision_it_means_and_says_what_it_changes() {
        publish("threads-4", "1994-05-01", "Talks opened in Geneva about copper");
        publish("threads-5", "1994-05-04", "Delegations left the talks in Geneva over tin");
        publish("threads-6", "1994-05-09", "A pact on zinc ended the talks in Geneva");
        String address = "/api/v1/threads/" + named("Geneva").get(0).get("id");
        String tag = given().get(address).getHeader("ETag");

        edit(address, null, "{\"name\": \"x\"}", 428);
        edit(address, "\"99\"", "{\"name\": \"x\"}", 412);
        edit(address, tag, "{}", 400);
        edit(address, tag, "{\"name\": \"" + "x".repeat(121) + "\"}", 400);
        edit(address, tag, "{\"name\": \"two\\nlines\"}", 400);
        edit(address, tag, "{\"colour\": \"red\"}", 400);
        edit("/api/v1/threads/no-id", tag, "{\"name\": \"x\"}", 404);
        given().get("/api/v1/threads?limit=0").then().statusCode(400);
        given().get("/api/v1/threads?hidden=perhaps").then().statusCode(400);
        given().get("/api/v1/threads?cursor=nonsense").then().statusCode(400);
        given().get("/api/v1/events?thread=nonsense").then().statusCode(400);
        assertThat(given().get(address).getHeader("ETag")).isEqualTo(tag);
    }

    private static void edit(String address, String tag, String body, int status) {
        given().contentType(ContentType.JSON)
                .headers(tag == null ? Map.of() : Map.of("If-Match", tag))
                .body(body)
                .patch(address)
                .then()
                .statusCode(status);
    }

    @Test
    void pages_of_any_size_give_every_thread_once() {
        List<Object> all = get("/api/v1/threads?limit=200").getList("items.id");
        String cursor = get("/api/v1/threads?limit=1").getString("next");
        if (all.size() > 1) {
            assertThat(get("/api/v1/threads?limit=1&cursor=" + cursor).getList("items.id"))
                    .containsExactly(all.get(1));
        } else {
            assertThat(cursor).isNull();
        }
    }
}
