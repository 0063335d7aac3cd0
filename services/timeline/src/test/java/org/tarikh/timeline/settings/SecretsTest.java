package org.tarikh.timeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void a_random_secret_from_the_environment_is_taken() {
        assertThat(Secrets.problems(given("tarikh.write-token", "9f2c41aa77"), false))
                .isEmpty();
    }

    @Test
    void what_everybody_knows_is_refused_without_telling_it() {
        for (String known : new String[] {"placeholder-to-be-replaced", "ChangeMe", "postgres"}) {
            assertThat(Secrets.problems(given("quarkus.datasource.password", known), false))
                    .singleElement()
                    .asString()
                    .startsWith("quarkus.datasource.password ")
                    .contains("QUARKUS_DATASOURCE_PASSWORD")
                    .doesNotContain(known);
        }
        assertThat(Secrets.problems(given("quarkus.datasource.password", "timeline"), false))
                .as("the name of the role")
                .hasSize(1);
    }

    @Test
    void who_only_tries_it_out_may_keep_placeholders() {
        assertThat(Secrets.problems(given("tarikh.write-token", "placeholder-to-be-replaced"), true))
                .isEmpty();
    }

    @Test
    void a_system_property_is_no_place_for_a_secret() {
        System.setProperty("tarikh.write-token", "9f2c41aa77");
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .withSources(new SysPropConfigSource())
                    .build();
            assertThat(Secrets.problems(config, true))
                    .singleElement()
                    .asString()
                    .contains("tarikh.write-token", "TARIKH_WRITE_TOKEN")
                    .doesNotContain("9f2c41aa77");
        } finally {
            System.clearProperty("tarikh.write-token");
        }
    }

    private static SmallRyeConfig given(String key, String value) {
        String variable = key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        return new SmallRyeConfigBuilder()
                .withSources(
                        new EnvConfigSource(Map.of(variable, value), 300),
                        new PropertiesConfigSource(Map.of("quarkus.datasource.username", "timeline"), "file", 250))
                .build();
    }
}
