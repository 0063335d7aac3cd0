package org.tarikh.timeline.settings;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses to start in production with a secret that everybody knows or that others on the machine can see. Secrets come
 * from the environment or from files; a system property stands in every list of processes.
 */
@Singleton
class Secrets {
    private static final List<String> NAMES = List.of(
            "quarkus.datasource.password",
            "quarkus.flyway.password",
            "tarikh.write-token",
            "tarikh.signing-key",
            "tarikh.oidc.client-secret");

    private static final Set<String> KNOWN =
            Set.of("placeholder-to-be-replaced", "changeme", "change-me", "password", "postgres");

    private static final String SYSTEM_PROPERTIES = "SysPropConfigSource";

    private final Settings settings;

    Secrets(Settings settings) {
        this.settings = settings;
    }

    void check(@Observes @Priority(1) StartupEvent started, SmallRyeConfig config) {
        if (!config.getProfiles().contains("prod") && !config.getProfiles().contains("rebuild")) {
            return;
        }
        List<String> problems = problems(config, settings.placeholderSecrets());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    /** What is wrong with the secrets given, in sentences that name the key and never the value. */
    static List<String> problems(SmallRyeConfig config, boolean placeholders) {
        List<String> problems = new ArrayList<>();
        for (String name : NAMES) {
            ConfigValue given = config.getConfigValue(name);
            String value = given.getValue();
            if (value == null || value.isEmpty()) {
                continue;
            }
            if (given.getConfigSourceName() != null
                    && given.getConfigSourceName().startsWith(SYSTEM_PROPERTIES)) {
                problems.add(name + " is given as a system property, which every list of processes shows: give it as "
                        + variable(name) + " in the environment or in a file");
            }
            if (!placeholders && known(value, name, config)) {
                problems.add(name + " is a placeholder or is easily guessed: give it a random value of its own ("
                        + variable(name) + ")");
            }
        }
        return problems;
    }

    /** Also the name of the role itself is no secret. */
    private static boolean known(String value, String name, SmallRyeConfig config) {
        String user = name.replace(".password", ".username");
        return KNOWN.contains(value.toLowerCase(Locale.ROOT))
                || !user.equals(name)
                        && value.equals(config.getConfigValue(user).getValue());
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
