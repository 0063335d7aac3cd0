package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.problem.Problem;

/**
 * Names that articles have and the lexicon does not, and what editors make of them. Each call is a {@link Problem} of
 * status 503 where the events service does not answer.
 */
@ApplicationScoped
public class Naming {
    private static final int PAGE = 20;

    private final LexiconTransport transport;
    private final Signature signature;

    Naming(@RestClient LexiconTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** A page of proposals, those named most before others; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Proposed> items, String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * A name.
     *
     * @param acronym as told beside it, or null
     * @param role of a person, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Proposed(
            String id,
            String name,
            String acronym,
            String kind,
            String role,
            long articles,
            LocalDate firstSeen,
            LocalDate lastSeen,
            Evidence evidence) {}

    /** Words that name it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String article, String publisher, Quote quote) {}

    /** The words; null or empty where they may not be shown. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quote(String exact) {}

    /** A page of what editors added, the newest first; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Additions(List<Added> items, String next) {
        public Additions {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * What an editor added.
     *
     * @param kind {@code actor}, {@code place} or {@code name}
     * @param language of a name, else null
     * @param id of a name, else null
     * @param by null where nobody gave a name
     * @param note why, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Added(
            String kind, String name, String language, UUID id, AddedTo entry, String by, Instant at, String note) {}

    /**
     * An actor or a place, added itself or given a name.
     *
     * @param sort {@code actor} or {@code place}
     * @param name null where the lexicon has it no more
     * @param current whether articles are read with what was added
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddedTo(String sort, String id, String name, long revision, boolean current, long events) {}

    /** What became of a decision. */
    public enum Upshot {
        DONE,
        FAULTY,
        /** The lexicon has the name, or the id that is made of it. */
        TAKEN,
        /** Another entry lies under the one that was to be removed. */
        USED,
        CHANGED,
        FORBIDDEN
    }

    /** @param fields those at fault, as they are sent */
    public record Told(Upshot upshot, List<String> fields) {
        public Told {
            fields = List.copyOf(fields);
        }
    }

    /** @param dismissed whether those are meant that an editor dismissed */
    public Page page(Person person, boolean dismissed, String cursor) {
        try {
            return transport.proposals(signature.of(person), dismissed ? "dismissed" : "open", cursor, PAGE);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 400) {
                return new Page(List.of(), null);
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /** Dismisses a proposal, or takes it back. */
    public Told dismiss(Person person, String proposal, boolean dismissed) {
        return asked(() -> transport.decide(
                signature.of(person), proposal, dismissed ? "dismiss" : "restore", by(person, Map.of())));
    }

    /** Adds an actor or a place, by the fields as the service has them. */
    public Told add(Person person, boolean actor, Map<String, Object> entry) {
        return asked(() -> transport.add(signature.of(person), sort(actor), by(person, entry)));
    }

    /** Gives an actor or a place a further name. */
    public Told name(Person person, boolean actor, String entry, Map<String, Object> name) {
        return asked(() -> transport.name(signature.of(person), sort(actor), entry, by(person, name)));
    }

    /**
     * What editors added.
     *
     * @param kind {@code actor}, {@code place} or {@code name}, null for all
     * @param words in names, null for all
     */
    public Answer<Additions> additions(Person person, String kind, String words, String cursor) {
        return Asking.of("events", () -> transport.additions(signature.of(person), kind, words, cursor, PAGE));
    }

    /**
     * Removes an actor or a place that an editor added, or a name of one.
     *
     * @param name id of the name, null where the entry itself is meant
     * @param revision of the entry as it was shown
     * @param note why, or null
     */
    public Told remove(Person person, boolean actor, String entry, UUID name, String revision, String note) {
        String tag = '"' + revision + '"';
        Told told = asked(() -> {
            if (name == null) {
                transport.remove(signature.of(person), tag, sort(actor), entry, person.name(), note);
            } else {
                transport.removeName(signature.of(person), tag, sort(actor), entry, name, person.name(), note);
            }
        });
        return told.upshot() == Upshot.TAKEN ? new Told(Upshot.USED, List.of()) : told;
    }

    private static String sort(boolean actor) {
        return actor ? "actors" : "places";
    }

    private static Map<String, Object> by(Person person, Map<String, Object> body) {
        Map<String, Object> signed = new HashMap<>(body);
        signed.put("by", person.name());
        return signed;
    }

    private static Told asked(Runnable call) {
        try {
            call.run();
            return new Told(Upshot.DONE, List.of());
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case 400 -> new Told(Upshot.FAULTY, fields(e));
                case 401, 403 -> new Told(Upshot.FORBIDDEN, List.of());
                case 404, 412 -> new Told(Upshot.CHANGED, List.of());
                case 409 -> new Told(Upshot.TAKEN, fields(e));
                default -> throw Problem.away("events");
            };
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    private static List<String> fields(WebApplicationException e) {
        EditTransport.Refused refused = e.getResponse().readEntity(EditTransport.Refused.class);
        return refused.violations() == null
                ? List.of()
                : refused.violations().stream()
                        .map(EditTransport.Violation::field)
                        .toList();
    }
}
