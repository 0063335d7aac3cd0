package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Answers the list of entries as a file where a client asks the list's address for one ({@code Accept}): in place of the
 * list the export is answered that its {@code Content-Location} names. What is offered in no form is left to the list,
 * which says so.
 */
@ApplicationScoped
class Negotiation {
    private static final String LIST = "/api/v1/chronology";
    private static final String CHOSEN = Negotiation.class.getName();

    void attend(@Observes Filters filters) {
        filters.register(Negotiation::attend, Turn.NEGOTIATION);
    }

    private static void attend(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        MultiMap answer = exchange.response().headers();
        if (exchange.get(CHOSEN) instanceof String address) {
            answer.set("Content-Location", address).set(HttpHeaders.VARY, "Accept");
        } else if (reads && exchange.request().path().equals(LIST)) {
            answer.set(HttpHeaders.VARY, "Accept");
            Optional<Form> form = Form.wanted(exchange.request().getHeader(HttpHeaders.ACCEPT));
            if (form.isPresent() && form.get() != Form.LIST) {
                String address = form.get().address(exchange.request().query());
                // What comes by again has no headers yet.
                exchange.put(CHOSEN, address).reroute(address);
                return;
            }
        }
        exchange.next();
    }
}
