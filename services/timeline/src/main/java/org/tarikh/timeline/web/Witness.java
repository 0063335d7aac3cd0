package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tarikh.timeline.reads.Reads;

/**
 * Lets who has written read what was written: each write is answered with how far the primary's log had come, and who
 * gives that back is answered from the primary until the read replica has come as far. Browsers do so by a cookie that
 * lasts {@value #SECONDS} seconds, other clients by the header {@value #HEADER}. What changes the chronology by way of the
 * events service has to be awaited by its handler, so that it is written when the answer is made.
 */
@Singleton
class Witness {
    static final String HEADER = "Tarikh-Seen";
    static final String COOKIE = "tarikh-seen";
    private static final int SECONDS = 60;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{1,15}");

    private final Reads reads;

    Witness(Reads reads) {
        this.reads = reads;
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.WITNESS);
    }

    private void attend(RoutingContext exchange) {
        Optional<Long> seen = seen(exchange.request().getHeader(HEADER));
        if (seen.isEmpty()) {
            Cookie cookie = exchange.request().getCookie(COOKIE);
            seen = seen(cookie == null ? null : cookie.getValue());
        }
        if (seen.isPresent() && !reads.hasReplayed(seen.get())) {
            reads.insist();
        }
        exchange.next();
    }

    /** What is not of our form was not given by us. */
    private static Optional<Long> seen(String given) {
        return given != null && FORM.matcher(given).matches()
                ? Optional.of(Long.parseLong(given, 16))
                : Optional.empty();
    }

    @ServerResponseFilter
    void wrote(ContainerRequestContext request, ContainerResponseContext answer) {
        if (READS.contains(request.getMethod()) || answer.getStatus() >= 400) {
            return;
        }
        reads.written().map(Long::toHexString).ifPresent(reached -> {
            answer.getHeaders().putSingle(HEADER, reached);
            answer.getHeaders()
                    .add(
                            "Set-Cookie",
                            new NewCookie.Builder(COOKIE)
                                    .value(reached)
                                    .path("/")
                                    .maxAge(SECONDS)
                                    .httpOnly(true)
                                    .secure(request.getUriInfo()
                                            .getBaseUri()
                                            .getScheme()
                                            .equals("https"))
                                    .sameSite(NewCookie.SameSite.LAX)
                                    .build());
        });
    }
}
