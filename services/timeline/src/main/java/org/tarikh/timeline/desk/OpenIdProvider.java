package org.tarikh.timeline.desk;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is signed in at an OpenID provider, where one is set in place of accounts that are kept here. What a person may do
 * goes by the roles that the provider tells of them.
 */
@ApplicationScoped
public class OpenIdProvider {
    private static final List<String> OF_EDITORS = List.of("edit", "ingest");
    private static final List<String> OF_ADMINS = List.of("admin", "edit", "ingest");

    private final boolean enabled;
    private final String editor;
    private final String admin;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;

    OpenIdProvider(
            @ConfigProperty(name = "tarikh.oidc.enabled") boolean enabled,
            @ConfigProperty(name = "tarikh.oidc.editor-role") String editor,
            @ConfigProperty(name = "tarikh.oidc.admin-role") String admin,
            SecurityIdentity identity,
            OidcSession session,
            OidcConfigurationMetadata provider) {
        this.enabled = enabled;
        this.editor = editor;
        this.admin = admin;
        this.identity = identity;
        this.session = session;
        this.provider = provider;
    }

    /** Whether people sign in there and nowhere else. */
    public boolean enabled() {
        return enabled;
    }

    /** Who is signed in and has one of the roles; empty where the session has ended and the provider renews it no more. */
    Optional<Person> person() {
        try {
            return known();
        } catch (AuthenticationFailedException ended) {
            return Optional.empty();
        }
    }

    private Optional<Person> known() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        List<String> scopes = identity.hasRole(admin) ? OF_ADMINS : identity.hasRole(editor) ? OF_EDITORS : List.of();
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        String name = token.claim("name").map(Object::toString).orElseGet(token::getName);
        return Optional.of(new Person(null, token.getSubject(), name, scopes, false));
    }

    /**
     * Ends the session in this house.
     *
     * @param after where the provider leads to when it has ended its own
     * @return where the browser has to go for that; {@code after} itself where the provider ends none
     */
    public URI signOut(URI after) {
        if (identity.isAnonymous()) {
            return after;
        }
        String token = session.getIdToken().getRawToken();
        String end = provider.getEndSessionUri();
        session.logout().await().indefinitely();
        return end == null
                ? after
                : UriBuilder.fromUri(end)
                        .queryParam("id_token_hint", token)
                        .queryParam("post_logout_redirect_uri", "{after}")
                        .build(after);
    }
}
