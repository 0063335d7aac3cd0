package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers HEAD with the type GET has: the charset is otherwise told only by what writes the content. */
@ApplicationScoped
class Heads {
    private static final String JSON = "application/json";

    void attend(@Observes Filters filters) {
        filters.register(Heads::attend, Turn.HEADS);
    }

    private static void attend(RoutingContext exchange) {
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            exchange.addHeadersEndHandler(done -> {
                MultiMap answer = exchange.response().headers();
                if (JSON.equals(answer.get(HttpHeaders.CONTENT_TYPE))) {
                    answer.set(HttpHeaders.CONTENT_TYPE, JSON + ";charset=UTF-8");
                }
            });
        }
        exchange.next();
    }
}
