package org.tarikh.timeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInAtProviderTest {
    private static final String ISSUER = "https://id.example.org/realms/newsroom";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static List<String> problems(String enabled, String issuer, String secret) {
        Settings.OpenIdProvider given = new SmallRyeConfigBuilder()
                .withMapping(Settings.OpenIdProvider.class, "tarikh.oidc")
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "tarikh.oidc.enabled",
                                enabled,
                                "tarikh.oidc.issuer",
                                issuer,
                                "tarikh.oidc.client-secret",
                                secret),
                        "given",
                        100))
                .build()
                .getConfigMapping(Settings.OpenIdProvider.class, "tarikh.oidc");
        return SignInAtProvider.problems(given);
    }

    @Test
    void what_a_sign_in_at_a_provider_takes_is_given() {
        assertThat(problems("true", ISSUER, SECRET)).isEmpty();
        assertThat(problems("false", "", "")).isEmpty();
    }

    @Test
    void a_missing_issuer_and_a_missing_or_short_secret_are_named_and_the_secret_is_not_told() {
        assertThat(problems("true", "", SECRET))
                .singleElement()
                .asString()
                .startsWith("tarikh.oidc.issuer ")
                .contains("TARIKH_OIDC_ISSUER");
        for (String weak : List.of("", SECRET.substring(1))) {
            assertThat(problems("true", ISSUER, weak))
                    .singleElement()
                    .asString()
                    .startsWith("tarikh.oidc.client-secret ")
                    .contains("TARIKH_OIDC_CLIENT_SECRET")
                    .doesNotContain(SECRET.substring(1));
        }
        assertThat(problems("true", "", "")).hasSize(2);
    }
}
