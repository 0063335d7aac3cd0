package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.problem.Problem;

/** Adds claims to events. Each call is a {@link Problem} of status 503 where the events service does not answer. */
@ApplicationScoped
public class Claims {
    private static final int MOST_ACTORS = 50;

    private final ClaimsTransport transport;
    private final Signature signature;

    Claims(@RestClient ClaimsTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /**
     * A claim that is to be added.
     *
     * @param article where its words stand
     * @param revision of the article's document
     * @param start code point of the document's text; {@code end} the one after the last
     * @param by the id or a name of an actor, or another name
     * @param figure null for none
     */
    public record Draft(
            String article,
            long revision,
            int start,
            int end,
            String by,
            String stance,
            String field,
            Integer figure,
            String note) {}

    /** The event as it stands; empty where there is none, or none any more. */
    public Optional<Entry> event(Person person, UUID event) {
        try (Response answer = transport.event(signature.of(person), event)) {
            return answer.getStatus() == 200 ? Optional.of(answer.readEntity(Entry.class)) : Optional.empty();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() < 500) {
                return Optional.empty();
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /** @param revision the event's that the person has seen */
    public Upshot add(Person person, UUID event, long revision, Draft draft) {
        return Upshot.of("events", () -> {
            ClaimsTransport.NewClaim claim = new ClaimsTransport.NewClaim(
                    draft.article(),
                    draft.revision(),
                    draft.start(),
                    draft.end(),
                    party(draft.by()),
                    draft.stance(),
                    draft.field(),
                    draft.figure(),
                    person.name(),
                    draft.note());
            transport.add(signature.of(person), event, "\"" + revision + "\"", claim);
        });
    }

    /** The one actor of the name, else the name itself. */
    private ClaimsTransport.By party(String name) {
        List<ClaimsTransport.Actor> called = transport.actors(name, MOST_ACTORS).items().stream()
                .filter(actor -> actor.isCalled(name))
                .toList();
        return called.size() == 1
                ? new ClaimsTransport.By(called.get(0).id(), null)
                : new ClaimsTransport.By(null, name);
    }
}
