package org.tarikh.timeline.web;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.timeline.problem.ProblemBody;

/**
 * What an answer says to a browser beyond what all say alike (application.properties). What is no page runs nothing, loads
 * nothing, sends nothing and is shown within nothing, whatever words are in it. Who came over TLS comes over nothing else
 * from then on, and who is led from page to page stays in this house, whatever host a request names, but to sign in and
 * out at the OpenID provider that is set, wherever that says its pages lie.
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

    private final Optional<URI> issuer;
    private final TenantConfigBean providers;

    SecurityHeaders(
            @ConfigProperty(name = "tarikh.oidc.enabled") boolean provided,
            @ConfigProperty(name = "tarikh.oidc.issuer") Optional<URI> issuer,
            TenantConfigBean providers) {
        this.issuer = issuer.filter(address -> provided);
        this.providers = providers;
    }

    /** The origins of the OpenID provider: where its pages lie is known once it has been reached. */
    private Set<String> provider() {
        Set<String> origins = new LinkedHashSet<>();
        issuer.ifPresent(address -> {
            origins.add(origin(address));
            OidcConfigurationMetadata told = providers.getDefaultTenant().getOidcMetadata();
            if (told != null) {
                Stream.of(told.getAuthorizationUri(), told.getEndSessionUri())
                        .filter(Objects::nonNull)
                        .forEach(page -> origins.add(origin(URI.create(page))));
            }
        });
        return origins;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
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
            Set<String> elsewhere = exchange.request().path().startsWith(DESK) ? provider() : Set.of();
            // What is said with "nothing has changed" takes the place of what the page itself said.
            if (answer.getStatusCode() != NOT_MODIFIED) {
                ELSE.forEach((name, value) -> {
                    if (!answer.headers().contains(name)) {
                        answer.putHeader(name, value);
                    }
                });
                if (!elsewhere.isEmpty()) {
                    String forms = OWN_FORMS + " " + String.join(" ", elsewhere);
                    answer.putHeader(POLICY, answer.headers().get(POLICY).replace(OWN_FORMS, forms));
                }
            }
            String location = answer.headers().get(HttpHeaders.LOCATION);
            if (location != null
                    && !ProblemBody.toldAt(exchange.request().path())
                    && elsewhere.stream().noneMatch(origin -> location.startsWith(origin + "/"))) {
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
