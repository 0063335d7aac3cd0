package org.tarikh.events.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tarikh.events.problem.ProblemMappers;

/** Looks at the credential each request carries. One that does not count is none, since readers need none. */
@ApplicationScoped
class Door implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer";

    private final Credentials credentials;
    private final BlockingSecurityExecutor blocking;

    Door(Credentials credentials, BlockingSecurityExecutor blocking) {
        this.credentials = credentials;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        if (credentials.open()) {
            return Uni.createFrom().item(identity(Holder.INSTALLATION));
        }
        String given = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1)) {
            return Uni.createFrom().nullItem();
        }
        String bearer = given.substring(BEARER.length() + 1).strip();
        return blocking.<SecurityIdentity>executeBlocking(
                        () -> credentials.holder(bearer).map(Door::identity).orElse(null))
                .onFailure()
                .recoverWithItem(Door::unknown);
    }

    private static SecurityIdentity identity(Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(holder)
                .addRoles(holder.scopes())
                .build();
    }

    /** Nobody for now, and why. */
    private static SecurityIdentity unknown(Throwable trouble) {
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .addAttribute(ProblemMappers.NOT_KNOWN, trouble)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", BEARER));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER));
    }
}
