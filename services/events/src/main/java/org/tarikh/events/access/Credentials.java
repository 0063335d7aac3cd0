package org.tarikh.events.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whom a credential stands for. The service is open, and everybody acts for the installation, where neither a
 * token for writes nor a key of signed tokens is set, since it listens to its own machine only then.
 */
@Startup
@ApplicationScoped
class Credentials {
    private final Optional<String> writeToken;
    private final Optional<SignedTokens> signed;
    private final ApiTokens tokens;

    Credentials(
            @ConfigProperty(name = "tarikh.write-token") Optional<String> writeToken,
            @ConfigProperty(name = "tarikh.token-key") Optional<String> key,
            ApiTokens tokens) {
        this.writeToken = writeToken;
        this.signed = key.map(SignedTokens::new);
        this.tokens = tokens;
    }

    boolean open() {
        return writeToken.isEmpty() && signed.isEmpty();
    }

    /** Whom what was sent as <code>Authorization: Bearer</code> stands for, if it counts; may look into the database. */
    Optional<Holder> holder(String bearer) {
        if (writeToken.filter(token -> same(token, bearer)).isPresent()) {
            return Optional.of(Holder.INSTALLATION);
        }
        return bearer.startsWith(ApiTokens.MARK)
                ? tokens.holder(bearer)
                : signed.flatMap(tokens -> tokens.holder(bearer));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
