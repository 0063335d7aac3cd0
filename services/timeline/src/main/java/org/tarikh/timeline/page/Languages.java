package org.tarikh.timeline.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.timeline.web.Turn;

/**
 * Leads who comes to a page without having chosen a language to the page in the one their browser asks for: the address
 * is the view, so it says in which language. English is what no address has to say, and who chose it keeps it.
 */
@ApplicationScoped
class Languages {
    /** What is no page of ours, or a page within another one, which chooses for its own readers. */
    private static final List<String> OTHERS =
            List.of("/api/", "/q/", "/assets/", "/webjars/", "/embed", "/oembed", "/suggest");

    void attend(@Observes Filters filters) {
        filters.register(Languages::attend, Turn.NEGOTIATION);
    }

    private static void attend(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Lang liked = asksForPage(request) && !chosen(request.query())
                ? Lang.liked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Lang.EN;
        if (liked == Lang.EN) {
            exchange.next();
            return;
        }
        String query = request.query() == null ? "" : request.query() + "&";
        // Two slashes at the beginning would lead to another host.
        String path = request.path().replaceAll("^/+", "/");
        exchange.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, path + "?" + query + "lang=" + liked.tag())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end();
    }

    /** Whether somebody comes to a page, and not a page of ours for a part of it. */
    private static boolean asksForPage(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && accepted != null
                && accepted.contains("text/html")
                && !request.headers().contains("HX-Request")
                && OTHERS.stream().noneMatch(request.path()::startsWith);
    }

    private static boolean chosen(String query) {
        return query != null && List.of(query.split("&")).stream().anyMatch(parameter -> parameter.startsWith("lang="));
    }
}
