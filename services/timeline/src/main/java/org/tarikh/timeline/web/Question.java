package org.tarikh.timeline.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tarikh.timeline.chronology.Filter;

/**
 * A request to read at an address with a {@link Scope}: what its answer hangs on but for how far the chronology has come.
 *
 * @param address the whole of it, with the host
 * @param headers those that make another answer of it
 * @param besides whether an entry is named that is shown beside those that match
 */
record Question(String path, String address, String headers, Scope scope, Filter filter, boolean besides) {
    /** A page's parts are asked for at the page's own address. */
    private static final List<CharSequence> HEADERS = List.of(
            HttpHeaders.createOptimized("HX-Request"),
            HttpHeaders.createOptimized("HX-Boosted"),
            HttpHeaders.createOptimized("HX-History-Restore-Request"),
            HttpHeaders.ACCEPT);

    /** The parameters that name an entry whether it matches or not. */
    private static final List<String> BESIDES = List.of("near", "before", "after");

    /** Empty for what only others can answer, and for an address that cannot be read, which is refused elsewhere. */
    static Optional<Question> of(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads ? Scope.of(request.path()).flatMap(scope -> of(exchange, scope)) : Optional.empty();
    }

    private static Optional<Question> of(RoutingContext exchange, Scope scope) {
        HttpServerRequest request = exchange.request();
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        if (request.query() != null) {
            try {
                exchange.queryParams().forEach(parameters::add);
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
        Filter filter = Filter.lenient(parameters).filter();
        boolean besides = BESIDES.stream().anyMatch(parameters::containsKey);
        return Optional.of(
                new Question(request.path(), request.absoluteURI(), headers(request), scope, filter, besides));
    }

    private static String headers(HttpServerRequest request) {
        MultiMap given = request.headers();
        return HEADERS.stream()
                .map(name -> String.join(",", given.getAll(name)))
                .collect(Collectors.joining("\n"));
    }

    /** The filters that a change must meet to change the answer; empty where every change may. */
    List<Filter> hangsOn() {
        return besides || filter.q().isPresent() ? List.of() : scope.filters(filter);
    }

    boolean api() {
        return path.startsWith("/api/");
    }

    /** Whether it is answered by a file, written while it is read. */
    boolean file() {
        return path.startsWith("/api/v1/chronology/export.");
    }
}
