package org.tarikh.timeline.actor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.problem.Problem;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ActorsTest {
    WireMockServer peers;

    @Inject
    Actors actors;

    @BeforeEach
    void clean() {
        peers.resetAll();
    }

    @Test
    void an_actor_is_read_with_names_and_parent() {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/actors/amir-khan-muttaqi"))
                        .willReturn(
                                okJson(
                                        """
                        {"id": "amir-khan-muttaqi", "name": "Amir Khan Muttaqi", "kind": "person", "sector": ["GOV"],
                         "country": "AF", "parent": {"id": "taliban", "name": "Taliban"}, "role": "Foreign Minister",
                         "from": "2021", "to": null, "aliases": ["Motaqi"], "names": {"fa": "امیرخان متقی"}, "events": 4}
                        """)));
        Actor actor = actors.actor("amir-khan-muttaqi").orElseThrow();
        assertThat(actor.parent().name()).isEqualTo("Taliban");
        assertThat(actor.names()).containsEntry("fa", "امیرخان متقی");
        assertThat(actor.aliases()).containsExactly("Motaqi");
    }

    @Test
    void an_actor_the_lexicon_does_not_have_is_empty() {
        assertThat(actors.actor("nobody")).isEmpty();
    }

    @Test
    void a_service_away_is_said_to_be_away() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/actors/taliban"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> actors.actor("taliban"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("events");
    }
}
