package org.tarikh.sources.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells this installation's own services, which read words that are not shown, from everybody else. */
@ApplicationScoped
public class ReadingToken {
    private final Optional<String> reading;
    private final Optional<String> writing;

    ReadingToken(
            @ConfigProperty(name = "tarikh.reading-token") Optional<String> reading,
            @ConfigProperty(name = "tarikh.write-token") Optional<String> writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** Whether a request with this Authorization header, which may be null, reads words that are not shown. */
    public boolean admits(String authorization) {
        String given = Objects.requireNonNullElse(authorization, "");
        return Stream.of(reading, writing)
                .flatMap(Optional::stream)
                .anyMatch(token -> MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)));
    }
}
