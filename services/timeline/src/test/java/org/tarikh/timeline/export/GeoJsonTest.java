package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

class GeoJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Format GEOJSON = new GeoJson(JSON);

    @Test
    void a_point_is_longitude_then_latitude_to_another_reader() throws Exception {
        Geometry read = new GeoJsonReader()
                .read(Written.of(
                        GEOJSON,
                        Told.of("a")
                                .in("land.town", "Guzara", "Herat", "AF")
                                .standing(34.2, 62.2, 1)
                                .entry()));
        assertThat(read.getGeometryN(0).getCoordinate().getX()).isEqualTo(62.2);
        assertThat(read.getGeometryN(0).getCoordinate().getY()).isEqualTo(34.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void what_is_known_to_an_area_only_has_no_point_but_the_middle_of_the_area(int wherePrec) throws Exception {
        JsonNode feature = features(Told.of("a")
                        .in("land.province", "Herat", "Herat", "AF")
                        .standing(34.2, 62.2, wherePrec)
                        .entry())
                .get(0);
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/wherePrec").asInt()).isEqualTo(wherePrec);
        assertThat(feature.at("/properties/areaCentre").toString()).isEqualTo("[62.2,34.2]");
    }

    @Test
    void an_entry_without_place_has_a_geometry_of_null() throws Exception {
        JsonNode feature = features(Told.of("a").entry()).get(0);
        assertThat(feature.has("geometry")).isTrue();
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("id").asText()).isEqualTo(Told.id("a").toString());
    }

    @Test
    void the_collection_tells_licence_citation_and_filter() throws Exception {
        Filter filter = Filter.none().with("actor", "-taliban").with("from", "2025-09-01");
        JsonNode file = JSON.readTree(Written.of(GEOJSON, filter, List.of()));
        assertThat(file.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(file.get("licence").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(file.get("citation").asText()).startsWith("Tarikh, chronology (");
        assertThat(file.get("filter").toString()).isEqualTo("{\"from\":[\"2025-09-01\"],\"actor\":[\"-taliban\"]}");
        assertThat(file.get("features")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_is_a_string_still(String text) throws Exception {
        JsonNode properties = features(Hostile.saying(text)).get(0).get("properties");
        assertThat(properties.get("title").asText()).isEqualTo(text);
    }

    @Test
    void many_entries_of_every_sort_are_features() throws Exception {
        List<Entry> entries = Invented.entries(200, new Random(8));
        JsonNode features =
                JSON.readTree(Written.of(GEOJSON, Filter.none(), entries)).get("features");
        assertThat(features).hasSize(200).allSatisfy(feature -> {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.get("properties").isObject()).isTrue();
        });
    }

    private static JsonNode features(Entry entry) throws Exception {
        return JSON.readTree(Written.of(GEOJSON, entry)).get("features");
    }
}
