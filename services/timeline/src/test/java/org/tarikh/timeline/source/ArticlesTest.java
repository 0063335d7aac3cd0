package org.tarikh.timeline.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.problem.Problem;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ArticlesTest {
    private static final String ID = "3f0c5f0e-8a70-5f6b-9d56-0f8f0b2d1a11";
    private static final String ARTICLE =
            """
            {"id": "%s", "document": "b1d0c7b0-5f0e-5a6b-9d56-0f8f0b2d1a12", "revision": 2, "ordinal": 3, "start": 10,
             "end": 21, "headline": "Words", "byline": "By Someone", "publisher": "Herald", "url": "https://example.org/a",
             "published": "2025-09-22", "publishedBasis": "manifest", "language": "en", "title": "A digest",
             "file": "a.txt", "documentHash": "sha256:00", "furniture": []}
            """
                    .formatted(ID);

    WireMockServer peers;

    @Inject
    Articles articles;

    @BeforeEach
    void clean() {
        peers.resetAll();
    }

    @Test
    void an_article_comes_with_its_words_and_finds_positions_of_its_document() {
        PeerContract.of("sources").gives("Article", ArticlesTransport.Article.class);
        PeerContract.of("sources").holds("Article", ARTICLE);
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + ID)).willReturn(okJson(ARTICLE)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + ID + "/text"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/plain; charset=UTF-8")
                        .withBody("A 𝄞 کابل wo")));

        SourceArticle article = articles.article(ID).orElseThrow();

        assertThat(article.headline()).isEqualTo("Words");
        assertThat(article.text()).isEqualTo("A 𝄞 کابل wo");
        assertThat(article.text().substring(article.indexOf(14), article.indexOf(18)))
                .isEqualTo("کابل");
        assertThat(article.indexOf(9)).isEqualTo(-1);
        assertThat(article.indexOf(22)).isEqualTo(-1);
    }

    @Test
    void what_is_read_of_a_document_s_revisions_is_what_the_sources_service_promises() {
        PeerContract.of("sources").gives("DocumentRevisions", DocumentsTransport.Batch.class);
        PeerContract.of("sources").gives("Difference", DocumentDifference.class);
    }

    @Test
    void an_article_that_is_not_there_is_empty() {
        assertThat(articles.article(ID)).isEmpty();
    }

    @Test
    void a_service_away_is_said_to_be_away() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + ID))
                .willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> articles.article(ID))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("sources");
    }
}
