package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.ActsTransport.Come;
import org.tarikh.timeline.problem.Problem;

/**
 * What editors decided about events, and what they decide about which reports are one event. Each call is a
 * {@link Problem} of status 503 where the events service does not answer.
 */
@ApplicationScoped
public class Acts {
    private static final int PAGE = 50;
    private static final int MOST_FOUND = 20;

    private final ActsTransport transport;
    private final Signature signature;

    Acts(@RestClient ActsTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** Acts, the newest first; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Act> items, String next) {}

    /**
     * One act of an editor.
     *
     * @param subject the event it was done to
     * @param by null where no name was given
     * @param was the values that changed as they were by name, null where a takedown took them; as {@code becomes}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Act(
            Instant at,
            String act,
            UUID subject,
            String by,
            String note,
            Map<String, Object> was,
            Map<String, Object> becomes,
            boolean redacted) {}

    /**
     * What has become of an act, or would.
     *
     * @param events those that hold the reports it was about, none where it was not done
     * @param hitch null where it was done
     */
    public record Outcome(List<Entry> events, Hitch hitch) {}

    /** @param cursor {@code next} of the page before, null for the first */
    public Page of(Person person, UUID event, String cursor) {
        return answered(() -> transport.audit(signature.of(person), event, cursor, PAGE));
    }

    /**
     * Events that have some words, within some days.
     *
     * @param from as yyyy-mm-dd, null for any, as {@code to}
     */
    public List<Entry> found(Person person, String words, String from, String to) {
        return answered(() -> transport.events(signature.of(person), words, from, to, MOST_FOUND))
                .items();
    }

    /** Takes back the last act that holds on an event. */
    public Outcome undo(Person person, UUID event, long revision, String note) {
        return done(() -> transport.restore(
                signature.of(person), event, quoted(revision), new ActsTransport.Why(person.name(), said(note))));
    }

    /** @param revisions those that the person has seen, of each of the events that become part of the first */
    public Outcome merge(Person person, UUID event, long revision, Map<UUID, Long> revisions, String note) {
        return done(() ->
                transport.merge(signature.of(person), event, together(person, event, revision, revisions, said(note))));
    }

    public Outcome previewMerge(Person person, UUID event, long revision, Map<UUID, Long> revisions) {
        return done(() -> transport.previewMerge(
                signature.of(person), event, together(person, event, revision, revisions, null)));
    }

    private static ActsTransport.Merge together(
            Person person, UUID event, long revision, Map<UUID, Long> revisions, String note) {
        Map<UUID, Long> all = new HashMap<>(revisions);
        all.put(event, revision);
        return new ActsTransport.Merge(new ArrayList<>(revisions.keySet()), all, person.name(), note);
    }

    public Outcome split(Person person, UUID event, long revision, List<UUID> reports, String note) {
        return done(() -> transport.split(
                signature.of(person),
                event,
                quoted(revision),
                new ActsTransport.Split(reports, person.name(), said(note))));
    }

    public Outcome previewSplit(Person person, UUID event, long revision, List<UUID> reports) {
        return done(() -> transport.previewSplit(
                signature.of(person), event, quoted(revision), new ActsTransport.Split(reports, person.name(), null)));
    }

    private static String quoted(long revision) {
        return "\"" + revision + "\"";
    }

    private static String said(String note) {
        return note.isBlank() ? null : note;
    }

    private static Outcome done(Supplier<Come> act) {
        try {
            return new Outcome(act.get().events(), null);
        } catch (WebApplicationException e) {
            return new Outcome(List.of(), Hitch.of(e));
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw Problem.away("events");
        }
    }
}
