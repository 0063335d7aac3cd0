package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Answers HEAD with the type GET has: the charset is otherwise told only by what writes the content. */
@ApplicationScoped
class Heads {
    private static final String JSON = "application/json";
    private static final String ASSETS = "/assets/";

    void attend(@Observes Filters filters) {
        filters.register(Heads::attend, Turn.HEADS);
    }

    private static void attend(RoutingContext exchange) {
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            exchange.addHeadersEndHandler(done -> {
                MultiMap answer = exchange.response().headers();
                String type = answer.get(HttpHeaders.CONTENT_TYPE);
                if (JSON.equals(type)) {
                    answer.set(HttpHeaders.CONTENT_TYPE, JSON + ";charset=UTF-8");
                } else if (type == null && exchange.request().path().startsWith(ASSETS)) {
                    asset(exchange.request().path()).ifPresent(found -> answer.set(HttpHeaders.CONTENT_TYPE, found));
                }
            });
        }
        exchange.next();
    }

    /** The type of a file as the server tells it with its content. */
    private static Optional<String> asset(String path) {
        return Optional.ofNullable(MimeMapping.getMimeTypeForFilename(path))
                .map(type -> type.startsWith("text/") ? type + ";charset=UTF-8" : type);
    }
}
