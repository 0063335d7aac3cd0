package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.desk.QueueTransport.Acts;
import org.tarikh.timeline.desk.QueueTransport.Assignment;
import org.tarikh.timeline.desk.QueueTransport.Decision;
import org.tarikh.timeline.desk.QueueTransport.Named;
import org.tarikh.timeline.problem.Problem;

/**
 * The queue of events that wait for an editor, and what one does with them. Each call is a {@link Problem} of status 503
 * where the events service does not answer.
 */
@ApplicationScoped
public class Queue {
    private static final int PAGE = 20;

    private final QueueTransport transport;
    private final Signature signature;

    Queue(@RestClient QueueTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /**
     * What is found under an id.
     *
     * @param item null where the event was merged into another
     * @param mergedInto that other, else null
     * @param last the act that would be taken back, null where there is none
     */
    public record Found(Waiting.Item item, UUID mergedInto, Waiting.LastAct last) {

        private static Found of(QueueTransport.Reviewed one) {
            return new Found(
                    new Waiting.Item(one.event(), one.reasons(), one.errors(), one.assignment()), null, one.last());
        }
    }

    /** An event as a person has seen it. */
    public record Seen(UUID event, long revision) {}

    /**
     * A page of it; empty where the events service does not understand what is wanted.
     *
     * @param cursor {@code next} of the page before, null for the first
     */
    public Optional<Waiting> page(Person person, Wanted wanted, String cursor) {
        try {
            return Optional.of(transport.queue(signature.of(person), wanted.values(), null, cursor, PAGE));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 400) {
                return Optional.empty();
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /** The event that comes after one among those wanted, what others have in hand left out; empty at the end. */
    public Optional<UUID> after(Person person, Wanted wanted, UUID event) {
        try {
            return transport.queue(signature.of(person), wanted.free().values(), event, null, 2).items().stream()
                    .map(item -> item.event().id())
                    .filter(id -> !id.equals(event))
                    .findFirst();
        } catch (WebApplicationException | ProcessingException e) {
            return Optional.empty();
        }
    }

    /** One event, whether or not it waits; empty where there is none of that id. */
    public Optional<Found> find(Person person, UUID event) {
        try (Response answer = transport.item(signature.of(person), event)) {
            return switch (answer.getStatus()) {
                case 200 -> Optional.of(Found.of(answer.readEntity(QueueTransport.Reviewed.class)));
                case 308 ->
                    Optional.of(new Found(
                            null, answer.readEntity(QueueTransport.Merged.class).mergedInto(), null));
                default -> none(answer);
            };
        } catch (WebApplicationException e) {
            return none(e.getResponse());
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    private static Optional<Found> none(Response answer) {
        if (answer.getStatus() == 404) {
            return Optional.empty();
        }
        throw Problem.away("events");
    }

    /** @param note why, or null */
    public Outcome decide(Person person, Act act, Seen seen, String note) {
        return Desk.asked(() -> {
            String authorization = signature.of(person);
            String revision = "\"" + seen.revision() + "\"";
            Decision decision = new Decision(person.name(), note);
            switch (act) {
                case ACCEPT -> transport.accept(authorization, seen.event(), revision, decision);
                case REJECT -> transport.reject(authorization, seen.event(), revision, decision);
            }
            return Outcome.DONE;
        });
    }

    /** How many of several events each fate has met. */
    public Map<Fate, Long> decide(Person person, Act act, List<Seen> seen, String note) {
        List<Named> named = new ArrayList<>();
        seen.forEach(one -> named.add(new Named(one.event(), one.revision())));
        try {
            return transport
                    .act(
                            signature.of(person),
                            new Acts(act.name().toLowerCase(Locale.ROOT), named, person.name(), note))
                    .items()
                    .stream()
                    .collect(Collectors.groupingBy(
                            item -> Fate.valueOf(item.outcome().toUpperCase(Locale.ROOT)), Collectors.counting()));
        } catch (WebApplicationException | ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /** @param over whether it is taken from whoever has it in hand */
    public Outcome take(Person person, UUID event, boolean over) {
        return Desk.asked(() -> {
            transport.assign(signature.of(person), event, new Assignment(over));
            return Outcome.DONE;
        });
    }

    public Outcome release(Person person, UUID event) {
        return Desk.asked(() -> {
            transport.release(signature.of(person), event);
            return Outcome.DONE;
        });
    }
}
