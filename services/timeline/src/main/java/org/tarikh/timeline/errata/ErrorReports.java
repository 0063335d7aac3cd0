package org.tarikh.timeline.errata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.errata.ErrorReportsTransport.Fault;
import org.tarikh.timeline.errata.ErrorReportsTransport.Refusal;
import org.tarikh.timeline.problem.Problem;

/** The desk's queue of reports of errors, which the events service keeps. */
@ApplicationScoped
public class ErrorReports {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ErrorReportsTransport transport;
    private final String authorization;

    ErrorReports(
            @RestClient ErrorReportsTransport transport,
            @ConfigProperty(name = "tarikh.write-token") Optional<String> token) {
        this.transport = transport;
        this.authorization = token.map(secret -> "Bearer " + secret).orElse(null);
    }

    /**
     * What became of a report.
     *
     * @param reference its number, or null where it is not kept
     * @param faults the fields it is not kept for; none where there is no such event
     */
    public record Outcome(UUID reference, Set<String> faults) {}

    /**
     * Puts a report into the queue.
     *
     * @throws Problem 503 where the events service does not take it now
     */
    public Outcome file(UUID event, ErrorReport report) {
        try {
            return new Outcome(transport.report(event, authorization, report).id(), Set.of());
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case BAD_REQUEST -> new Outcome(null, faults(e));
                case NOT_FOUND -> new Outcome(null, Set.of());
                default -> throw Problem.away("events");
            };
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    private static Set<String> faults(WebApplicationException e) {
        Refusal refusal = e.getResponse().readEntity(Refusal.class);
        if (refusal.violations() == null || refusal.violations().isEmpty()) {
            throw Problem.away("events");
        }
        return refusal.violations().stream().map(Fault::field).collect(Collectors.toSet());
    }
}
