package org.tarikh.timeline.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.timeline.Told;

class StructuredDataTest {
    private static final String ADDRESS = "https://example.org/events/1";

    @Test
    void an_event_has_its_days_place_parties_and_articles() throws Exception {
        JsonNode event = graph(Told.of("raid")
                        .title("Two killed")
                        .between("2025-09-21", "2025-09-22", "days")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .by("front", "The Front")
                        .quoted("Herald", "words"))
                .get(0);

        assertThat(event.at("/@type").asText()).isEqualTo("Event");
        assertThat(event.at("/startDate").asText()).isEqualTo("2025-09-21");
        assertThat(event.at("/endDate").asText()).isEqualTo("2025-09-22");
        assertThat(event.at("/location/address/addressRegion").asText()).isEqualTo("Herat");
        assertThat(event.at("/about/0/name").asText()).isEqualTo("The Front");
        assertThat(event.at("/subjectOf/0/publisher/name").asText()).isEqualTo("Herald");
    }

    @Test
    void a_district_is_not_given_as_a_point() throws Exception {
        assertThat(graph(Told.of("raid").in("afghanistan.herat.guzara", "Guzara", "Herat", "AF"))
                        .get(0)
                        .at("/location")
                        .has("geo"))
                .isFalse();
    }

    @Test
    void each_claim_is_reviewed_by_what_others_say_of_it() throws Exception {
        JsonNode graph = graph(Told.of("quake")
                .claimed("The Front", "claims", "fatalities", 2)
                .contested("fatalities", "2 and 7 cannot both be so", "The Front", 2, "residents", 7));

        assertThat(graph).hasSize(2);
        assertThat(graph.at("/1/@type").asText()).isEqualTo("ClaimReview");
        assertThat(graph.at("/1/claimReviewed").asText()).isEqualTo("The Front: fatalities 2");
        assertThat(graph.at("/1/reviewRating/alternateName").asText()).isEqualTo("contested");
        assertThat(graph.at("/1/itemReviewed/author/name").asText()).isEqualTo("The Front");
    }

    @ParameterizedTest
    @CsvSource({"confirmed, denied", "denied, confirmed", "disputed, disputed"})
    void a_denial_is_not_rated_as_the_event_it_denies(String status, String rating) throws Exception {
        JsonNode graph = graph(Told.of("raid").status(status).claimed("The Front", "denies", "occurrence", 1));

        assertThat(graph.at("/1/reviewRating/alternateName").asText()).isEqualTo(rating);
    }

    @Test
    void nothing_in_it_can_end_the_element_it_stands_in() throws Exception {
        String hostile = "</script><!-- <script>alert(1)</script> & more";
        String json = StructuredData.of(Told.of("x").title(hostile).entry(), ADDRESS);

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readTree(json).at("/@graph/0/name").asText())
                .isEqualTo(hostile);
    }

    private static JsonNode graph(Told told) throws Exception {
        return new ObjectMapper()
                .readTree(StructuredData.of(told.entry(), ADDRESS))
                .get("@graph");
    }
}
