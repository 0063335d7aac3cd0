package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.timeline.problem.ProblemBody;

/**
 * What an answer says to a browser beyond what all say alike (application.properties). What is no page runs nothing, loads
 * nothing, sends nothing and is shown within nothing, whatever words are in it. Who came over TLS comes over nothing else
 * from then on, and who is led from page to page stays in this house, whatever host a request names, but to sign in and
 * out at the OpenID provider that is set.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN_FORMS = "form-action 'self'";

    /** What is said where nothing else is. */
    private static final Map<String, String> ELSE = Map.of(
            POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final int NOT_MODIFIED = 304;
    private static final String FOR_A_YEAR = "max-age=31536000";

    /** The pages that lead to the OpenID provider and back, and send the form by which one signs out there. */
    private static final String DESK = "/desk";

    private final Optional<String> provider;

    SecurityHeaders(
            @ConfigProperty(name = "tarikh.oidc.enabled") boolean provided,
            @ConfigProperty(name = "tarikh.oidc.issuer") Optional<URI> issuer) {
        provider = issuer.filter(address -> provided)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.SECURITY);
    }

    private void attend(RoutingContext exchange) {
        HttpServerResponse answer = exchange.response();
        if (exchange.request().isSSL()) {
            answer.putHeader("Strict-Transport-Security", FOR_A_YEAR);
        }
        exchange.addHeadersEndHandler(done -> {
            Optional<String> elsewhere =
                    provider.filter(origin -> exchange.request().path().startsWith(DESK));
            // What is said with "nothing has changed" takes the place of what the page itself said.
            if (answer.getStatusCode() != NOT_MODIFIED) {
                ELSE.forEach((name, value) -> {
                    if (!answer.headers().contains(name)) {
                        answer.putHeader(name, value);
                    }
                });
                elsewhere.ifPresent(origin -> answer.putHeader(
                        POLICY, answer.headers().get(POLICY).replace(OWN_FORMS, OWN_FORMS + " " + origin)));
            }
            String location = answer.headers().get(HttpHeaders.LOCATION);
            if (location != null
                    && !ProblemBody.toldAt(exchange.request().path())
                    && elsewhere
                            .filter(origin -> location.startsWith(origin + "/"))
                            .isEmpty()) {
                answer.putHeader(HttpHeaders.LOCATION, within(location));
            }
        });
        exchange.next();
    }

    /** The address without scheme and host; two slashes at its beginning, of whatever kind, would name a host again. */
    static String within(String location) {
        String local = location.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", "");
        return "/" + local.replaceFirst("^[/\\\\\\s\\p{Cntrl}]+", "");
    }
}
