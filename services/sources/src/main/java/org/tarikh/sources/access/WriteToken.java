package org.tarikh.sources.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Asks for the token on writes where one is configured, which is when the service listens beyond this machine. */
public class WriteToken {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Optional<String> token;

    WriteToken(@ConfigProperty(name = "tarikh.write-token") Optional<String> token) {
        this.token = token;
    }

    @ServerRequestFilter
    public void ask(ContainerRequestContext request) {
        if (!admits(request.getMethod(), request.getHeaderString("Authorization"))) {
            throw new Problem(
                    Code.UNAUTHORIZED, "Send the header Authorization: Bearer with the token of this installation.");
        }
    }

    /** Whether a request with this method and this Authorization header, which may be null, is let in. */
    boolean admits(String method, String authorization) {
        return token.isEmpty()
                || !WRITES.contains(method)
                || authorization != null && same("Bearer " + token.get(), authorization);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
