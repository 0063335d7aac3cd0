package org.tarikh.sources.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What an answer says to a browser beyond what all say alike (application.properties). What is no page runs nothing, loads
 * nothing, sends nothing and is shown within nothing, whatever words are in it. Who came over TLS comes over nothing else
 * from then on.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final int EARLY = 1_900;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private static final int NOT_MODIFIED = 304;
    private static final String FOR_A_YEAR = "max-age=31536000";

    void attend(@Observes Filters filters) {
        filters.register(SecurityHeaders::attend, EARLY);
    }

    private static void attend(RoutingContext exchange) {
        HttpServerResponse answer = exchange.response();
        if (exchange.request().isSSL()) {
            answer.putHeader("Strict-Transport-Security", FOR_A_YEAR);
        }
        exchange.addHeadersEndHandler(done -> {
            // What is said with "nothing has changed" takes the place of what was said before.
            if (answer.getStatusCode() != NOT_MODIFIED && !answer.headers().contains(POLICY)) {
                answer.putHeader(POLICY, NOTHING);
            }
        });
        exchange.next();
    }
}
