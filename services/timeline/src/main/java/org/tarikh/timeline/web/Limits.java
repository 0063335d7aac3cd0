package org.tarikh.timeline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.ProblemBody;

/**
 * Lets no client ask the API more often than its share, so that one that runs wild leaves the others theirs. Files are
 * counted by themselves, since each may be the whole chronology. What is left is told as the IETF's draft on RateLimit
 * header fields has it; each replica counts by itself.
 */
@ApplicationScoped
class Limits {
    private static final String EXPORTS = "/api/v1/chronology/export.";

    private final List<Quota> quotas;
    private final ObjectMapper json;

    Limits(
            @ConfigProperty(name = "tarikh.limits.api-per-minute") int api,
            @ConfigProperty(name = "tarikh.limits.exports-per-minute") int exports,
            ObjectMapper json) {
        this.quotas = List.of(
                new Quota("exports", exports, path -> path.startsWith(EXPORTS)),
                new Quota("api", api, path -> ProblemBody.toldAt(path) && !path.startsWith(EXPORTS)));
        this.json = json;
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.LIMITS);
    }

    private void attend(RoutingContext exchange) {
        String path = exchange.request().path();
        Optional<Quota> quota = exchange.request().method().equals(HttpMethod.OPTIONS)
                ? Optional.empty()
                : quotas.stream().filter(each -> each.counts(path)).findFirst();
        if (quota.isEmpty()) {
            exchange.next();
            return;
        }
        ConsumptionProbe share = quota.get()
                .bucket(exchange.request().remoteAddress().hostAddress())
                .tryConsumeAndReturnRemaining(1);
        HttpServerResponse answer = exchange.response();
        answer.putHeader("RateLimit-Policy", quota.get().policy());
        answer.putHeader("RateLimit", quota.get().left(share));
        if (share.isConsumed()) {
            exchange.next();
        } else {
            refuse(exchange, quota.get(), seconds(share.getNanosToWaitForRefill()));
        }
    }

    private void refuse(RoutingContext exchange, Quota quota, long wait) {
        Problem problem = new Problem(
                Code.TOO_MANY_REQUESTS,
                "At most " + quota.perMinute() + " a minute may be asked for here; the next can be in " + wait + " s");
        try {
            exchange.response()
                    .setStatusCode(problem.code().status())
                    .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .end(json.writeValueAsString(
                            ProblemBody.of(problem, exchange.request().path())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }

    /** Whole seconds, never too few. */
    static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
