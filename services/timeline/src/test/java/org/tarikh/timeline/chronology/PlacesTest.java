package org.tarikh.timeline.chronology;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class PlacesTest {
    private static final String PLACES = "/api/v1/chronology/places";

    @Inject
    Slate slate;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(
                Told.of("a")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .entry(),
                Told.of("b")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .kind("move")
                        .entry(),
                Told.of("c")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .entry(),
                Told.of("d")
                        .in("afghanistan.herat", "Herat", "Herat", "AF")
                        .standing(34.3, 62.2, 4)
                        .entry(),
                Told.of("e").entry(),
                Told.of("f")
                        .undated()
                        .in("afghanistan", "Afghanistan", null, "AF")
                        .entry());
    }

    @Test
    void an_entry_is_counted_at_its_own_place_and_not_at_what_that_lies_in() {
        given().get(PLACES)
                .then()
                .statusCode(200)
                .body("items.place.id", contains("afghanistan.herat.guzara", "afghanistan.herat"))
                .body("items[0].incident", equalTo(2))
                .body("items[0].move", equalTo(1))
                .body("items[0].place.lat", equalTo(34.2f))
                .body("items[1].place.wherePrec", equalTo(4))
                .body("unplaced.incident", equalTo(1))
                .body("more", equalTo(0));
    }

    @Test
    void every_filter_applies() {
        given().get(PLACES + "?kind=move").then().body("items", hasSize(1)).body("unplaced.incident", equalTo(0));
        given().get(PLACES + "?dated=false").then().body("items.place.id", contains("afghanistan"));
        given().get(PLACES + "?place=afghanistan.herat").then().body("items", hasSize(2));
        given().get(PLACES + "?from=2030-01-01").then().body("items", hasSize(0));
    }

    @Test
    void an_unknown_parameter_is_named() {
        given().get(PLACES + "?colour=red").then().statusCode(400).body("violations.field", contains("colour"));
    }
}
