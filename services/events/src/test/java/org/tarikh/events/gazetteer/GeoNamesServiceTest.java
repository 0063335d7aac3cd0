package org.tarikh.events.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.ScriptedReader;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.lexicon.Dump;

@ServiceTest
@TestProfile(GeoNamesServiceTest.WithDump.class)
class GeoNamesServiceTest {
    private static final String KARMAT = "sudan.kassala.geonames-900002.geonames-900003";

    /** The service as it reads in earnest, with a dump of GeoNames. */
    public static class WithDump implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "tarikh.gazetteer.geonames",
                        Dump.sample()
                                .line("no line of a dump")
                                .in(Files.createTempDirectory("geonames"))
                                .toString(),
                        "tarikh.gazetteer.countries",
                        "SD,TD",
                        "quarkus.arc.exclude-types",
                        ScriptedReader.class.getName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void an_event_in_a_village_of_the_dump_is_found_by_all_that_holds_it() {
        SourcesStub.publish(
                "karmat",
                "Outlet One",
                "2024-05-06",
                "Gunmen killed six farmers in the village of Karmat in Sudan's Kassala state on Sunday.");
        readToTheEnd();

        assertThat(eventsOf("karmat")).hasSize(1);
        JsonPath event = get("/api/v1/events?place=sudan.kassala&article=" + SourcesStub.id("karmat"));
        assertThat(event.getString("items[0].place.id")).isEqualTo(KARMAT);
        assertThat(event.getString("items[0].place.name")).isEqualTo("Karmat");
        assertThat(event.getString("items[0].place.admin1")).isEqualTo("Kassala State");
        assertThat(event.getString("items[0].place.country")).isEqualTo("SD");
        assertThat(event.getDouble("items[0].place.lat")).isEqualTo(16.12);
        assertThat(event.getInt("items[0].place.wherePrec")).isEqualTo(1);

        JsonPath place = get("/api/v1/places/" + KARMAT);
        assertThat(place.getString("parent")).isEqualTo("sudan.kassala.geonames-900002");
        assertThat(place.getLong("events")).isEqualTo(1);
        assertThat(get("/api/v1/places/sudan.kassala.geonames-900002").getLong("events"))
                .isEqualTo(1);
        assertThat(get("/api/v1/places?q=geonames").getList("items.id")).containsExactly(KARMAT);
    }

    @Test
    void a_place_without_events_is_found_by_its_whole_name() {
        assertThat(get("/api/v1/places?q=abu nira").getList("items.name")).containsExactly("Abū Nīrah");
        given().get("/api/v1/places/sudan.geonames-900003").then().statusCode(404);
    }

    @Test
    void the_status_tells_how_much_of_the_dump_was_loaded() {
        JsonPath status = get("/api/v1/status");

        assertThat(status.getInt("gazetteer.loaded")).isEqualTo(8);
        assertThat(status.getInt("gazetteer.leftOut")).isEqualTo(3);
        assertThat(status.getInt("gazetteer.bad")).isEqualTo(1);
    }
}
