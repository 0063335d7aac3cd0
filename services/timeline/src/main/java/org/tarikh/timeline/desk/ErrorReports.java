package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What readers reported as wrong, and what the desk says to it. */
@ApplicationScoped
public class ErrorReports {
    private static final int PAGE = 20;

    private final ErrorReportsTransport transport;
    private final Signature signature;

    ErrorReports(@RestClient ErrorReportsTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** A page of reports, those that came first before others; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Report> items, String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * A report.
     *
     * @param field the part of the event that is wrong
     * @param source where it is told otherwise, or null
     * @param state {@code open}, {@code resolved} or {@code dismissed}
     * @param version as it is named by an answer
     * @param answer what the desk says, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Report(
            UUID id,
            UUID event,
            String field,
            String wrong,
            String source,
            String state,
            Instant received,
            long version,
            String answer,
            Instant answered,
            String answeredBy) {}

    /** What the desk says; {@code by} counts where no token names the person. */
    record Reply(String state, String answer, String by) {}

    /**
     * Those of a state.
     *
     * @param state null for all
     * @param cursor {@code next} of the page before, null for the first
     */
    public Answer<Page> page(Person person, String state, String cursor) {
        return Asking.of("events", () -> transport.list(signature.of(person), state, cursor, PAGE));
    }

    /**
     * Answers a report.
     *
     * @param version the one that the person has seen
     * @param answer null to leave it as it is
     */
    public Answer<Report> answer(Person person, UUID id, long version, String state, String answer) {
        return Asking.of(
                "events",
                () -> transport.answer(
                        signature.of(person), id, "\"" + version + "\"", new Reply(state, answer, person.name())));
    }
}
