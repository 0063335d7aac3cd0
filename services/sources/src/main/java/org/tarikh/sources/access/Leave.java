package org.tarikh.sources.access;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends clients away while the service still answers: from the moment it is told to end, each answer closes its
 * connection, so that nobody asks over one that is kept when no request is taken any more.
 */
@ApplicationScoped
class Leave {
    private static final int FIRST = 2_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, FIRST);
    }

    private void attend(RoutingContext exchange) {
        if (leaving && exchange.request().version() != HttpVersion.HTTP_2) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(answered -> exchange.request().connection().close());
        }
        exchange.next();
    }
}
