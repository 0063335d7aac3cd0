package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What editors and admins did, as the services tell a person of the desk. */
@ApplicationScoped
public class Audit {
    private static final int PAGE = 50;

    private final EventsAuditTransport events;
    private final SourcesAuditTransport sources;
    private final Signature signature;

    Audit(@RestClient EventsAuditTransport events, @RestClient SourcesAuditTransport sources, Signature signature) {
        this.events = events;
        this.sources = sources;
        this.signature = signature;
    }

    /**
     * Which acts are asked for; each but the service is null for all of them.
     *
     * @param service whose audit is asked
     * @param entry id of an actor or a place of the lexicon, of which the events service knows
     * @param from the first moment, as {@code 2025-11-01T00:00:00Z}
     * @param to the moment before which
     */
    public record Query(Service service, String act, String subject, String entry, String by, String from, String to) {}

    /** A page of acts, the newest first; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Entry> items, String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * An act.
     *
     * @param sort what it was done to: {@code event}, {@code article} …
     * @param subject the id of that, or null
     * @param entry the id of an actor or a place of the lexicon, else null
     * @param by who did it, or null
     * @param note why, or null
     * @param was the values that changed, null where they were redacted
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            Instant at,
            String act,
            String sort,
            UUID subject,
            String entry,
            String by,
            String note,
            Map<String, JsonNode> was,
            Map<String, JsonNode> becomes,
            boolean redacted) {
        public Entry {
            was = was == null ? Map.of() : was;
            becomes = becomes == null ? Map.of() : becomes;
        }
    }

    /** @param cursor {@code next} of the page before, null for the first */
    public Answer<Page> page(Person person, Query query, String cursor) {
        return Asking.of(query.service().toString(), () -> transport(query)
                .list(
                        signature.of(person),
                        query.act(),
                        query.subject(),
                        query.entry(),
                        query.by(),
                        query.from(),
                        query.to(),
                        cursor,
                        PAGE));
    }

    /** The whole as a table, to be closed by who reads it. */
    public Answer<InputStream> csv(Person person, Query query) {
        return Asking.of(query.service().toString(), () -> transport(query)
                .csv(
                        signature.of(person),
                        query.act(),
                        query.subject(),
                        query.entry(),
                        query.by(),
                        query.from(),
                        query.to()));
    }

    /** The whole with an act in each line, to be closed by who reads it. */
    public Answer<InputStream> ndjson(Person person, Query query) {
        return Asking.of(query.service().toString(), () -> transport(query)
                .ndjson(
                        signature.of(person),
                        query.act(),
                        query.subject(),
                        query.entry(),
                        query.by(),
                        query.from(),
                        query.to()));
    }

    private AuditTransport transport(Query query) {
        return query.service() == Service.EVENTS ? events : sources;
    }
}
