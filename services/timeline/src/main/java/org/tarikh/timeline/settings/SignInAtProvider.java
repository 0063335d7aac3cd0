package org.tarikh.timeline.settings;

import io.quarkus.oidc.Oidc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start where people are to sign in at an OpenID provider and what that takes is not given. */
@Singleton
class SignInAtProvider {
    /** As the secret encrypts sessions too, which every replica has to read. */
    private static final int SHORTEST_SECRET = 32;

    private final Settings settings;

    SignInAtProvider(Settings settings) {
        this.settings = settings;
    }

    /** Before the provider is asked for anything. */
    void check(@Observes Oidc beginning) {
        List<String> problems = problems(settings.oidc());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    /** What is wrong with the settings, in sentences that name the key and tell no secret. */
    static List<String> problems(Settings.OpenIdProvider oidc) {
        List<String> problems = new ArrayList<>();
        if (!oidc.enabled()) {
            return problems;
        }
        if (oidc.issuer().isEmpty()) {
            problems.add("tarikh.oidc.issuer is missing: give the provider's address (TARIKH_OIDC_ISSUER),"
                    + " or leave tarikh.oidc.enabled off");
        }
        if (oidc.clientSecret().orElse("").length() < SHORTEST_SECRET) {
            problems.add("tarikh.oidc.client-secret is missing or too short: it has to have at least " + SHORTEST_SECRET
                    + " characters (TARIKH_OIDC_CLIENT_SECRET)");
        }
        return problems;
    }
}
