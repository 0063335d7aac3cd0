package org.tarikh.events.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/**
 * Asks for the token on writes, and on what readers wrote to the desk, where one is configured, which is when the
 * service listens beyond this machine.
 */
public class WriteToken {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final String FOR_THE_DESK = "/api/v1/error-reports";

    private final Optional<String> token;

    WriteToken(@ConfigProperty(name = "tarikh.write-token") Optional<String> token) {
        this.token = token;
    }

    @ServerRequestFilter
    public void ask(ContainerRequestContext request) {
        boolean guarded = WRITES.contains(request.getMethod())
                || request.getUriInfo().getPath().startsWith(FOR_THE_DESK);
        if (token.isEmpty() || !guarded) {
            return;
        }
        String given = request.getHeaderString("Authorization");
        if (given == null || !same("Bearer " + token.get(), given)) {
            throw new Problem(
                    Code.UNAUTHORIZED, "Send the header Authorization: Bearer with the token of this installation.");
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
