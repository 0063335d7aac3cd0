package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tarikh.timeline.problem.ProblemBody;

/**
 * Lets scripts of any site read what programs read here: nothing of it is for one reader only, so no credentials are
 * taken. Pages and forms stay closed to them.
 */
@ApplicationScoped
class CrossOrigin {
    private static final String READS = "GET, HEAD";

    /** What a script may ask with besides what any may; the rest of what is here takes no other. */
    private static final String ASKS = "If-None-Match, Last-Event-ID, Cache-Control";

    private static final String TELLS = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After,"
            + " Content-Disposition, Content-Location, Deprecation, Sunset";

    /** As long as any browser remembers it, in seconds. */
    private static final String REMEMBERED = "86400";

    void attend(@Observes Filters filters) {
        filters.register(CrossOrigin::attend, Turn.CROSS_ORIGIN);
    }

    private static void attend(RoutingContext exchange) {
        String path = exchange.request().path();
        if (!ProblemBody.toldAt(path) && !path.startsWith("/q/openapi")) {
            exchange.next();
            return;
        }
        HttpMethod method = exchange.request().method();
        MultiMap answer = exchange.response().headers();
        boolean asksFirst = method.equals(HttpMethod.OPTIONS)
                && exchange.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (asksFirst) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READS);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKS);
            answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED);
            exchange.response().setStatusCode(204).end();
            return;
        }
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TELLS);
        }
        exchange.next();
    }
}
