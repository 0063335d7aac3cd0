package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
@TestProfile(LimitsTest.Few.class)
class LimitsTest {
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tarikh.limits.api-per-minute", "3", "tarikh.limits.exports-per-minute", "1");
        }
    }

    @Test
    void who_asks_too_often_is_told_so_and_when_to_come_back_and_files_are_counted_by_themselves() {
        HttpResponse<byte[]> first = Asker.get("/api/v1/chronology");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Asker.header(first, "RateLimit-Policy")).isEqualTo("\"api\";q=3;w=60");
        assertThat(Asker.header(first, "RateLimit")).matches("\"api\";r=2;t=(19|20)");
        assertThat(Asker.get("/api/v1/chronology/facets", "X-Forwarded-For", "192.0.2.7")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Asker.get("/api/v1/nothing").statusCode()).isEqualTo(404);

        HttpResponse<byte[]> refused = Asker.get("/api/v1/chronology", "X-Forwarded-For", "192.0.2.8");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Asker.header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(Asker.header(refused, "Retry-After"))).isBetween(1, 20);
        assertThat(Asker.header(refused, "RateLimit")).startsWith("\"api\";r=0;t=");
        assertThat(Asker.header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(new String(refused.body())).contains("\"code\":\"timeline.too-many-requests\"", "\"status\":429");

        assertThat(Asker.get("/api/v1/chronology", "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(Asker.get("/api/v1/chronology/export.csv").statusCode()).isEqualTo(429);

        for (String open : new String[] {"/", "/about", "/assets/tarikh.css", "/q/openapi"}) {
            HttpResponse<byte[]> answer = Asker.get(open);
            assertThat(answer.statusCode()).as(open).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit")).as(open).isEmpty();
        }
    }
}
