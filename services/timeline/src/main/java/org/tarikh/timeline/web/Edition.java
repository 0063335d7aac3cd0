package org.tarikh.timeline.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tarikh.timeline.sharing.Fingerprint;

/**
 * What tells one make of this service from another: its build and its own configuration, the same in every replica. A
 * service that does not run as it is packaged is taken for another at each start.
 */
@ApplicationScoped
class Edition {
    private static final List<String> PARTS = List.of(
            "quarkus/generated-bytecode.jar", "quarkus/transformed-bytecode.jar", "quarkus/quarkus-application.dat");

    private final String words = read();

    @Override
    public String toString() {
        return words;
    }

    private static String read() {
        MessageDigest digest = Fingerprint.digest();
        try {
            Path packaged = packaged(Edition.class.getResource("Edition.class"));
            Path pages =
                    packaged(Thread.currentThread().getContextClassLoader().getResource("messages/msg_en.properties"));
            if (packaged == null || pages == null) {
                digest.update(Instant.now().toString().getBytes(StandardCharsets.UTF_8));
            } else {
                digest.update(Files.readAllBytes(packaged));
                digest.update(Files.readAllBytes(pages));
                for (String part : PARTS) {
                    Path file = packaged.resolveSibling("..").resolve(part);
                    if (Files.isRegularFile(file)) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException e) {
            digest.update(Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        }
        Config config = ConfigProvider.getConfig();
        for (String name : new TreeSet<>(names(config))) {
            config.getOptionalValue(name, String.class)
                    .ifPresent(value -> digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return Fingerprint.of(digest);
    }

    private static List<String> names(Config config) {
        List<String> names = new ArrayList<>();
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith("tarikh.")) {
                names.add(name);
            }
        });
        return names;
    }

    /** The archive a resource comes from, null where it lies open in a folder. */
    private static Path packaged(URL resource) {
        if (resource == null || !resource.getProtocol().equals("jar")) {
            return null;
        }
        String file = resource.getPath().substring(0, resource.getPath().indexOf("!/"));
        Path archive = Path.of(URI.create(file));
        return Files.isRegularFile(archive) ? archive : null;
    }
}
