package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The events service's feed of changes, read item by item. */
@ApplicationScoped
class EventFeed {
    private final EventFeedTransport transport;
    private final EventPositionTransport head;
    private final ObjectMapper json;

    EventFeed(@RestClient EventFeedTransport transport, @RestClient EventPositionTransport head, ObjectMapper json) {
        this.transport = transport;
        this.head = head;
        this.json = json;
    }

    /** What one call brought, with the items that are not as they must be set apart. */
    record Batch(List<Change> changes, List<Unreadable> unreadable, String next) {}

    /** The position given is of an epoch that has passed, or none of this feed. */
    static final class Passed extends Exception {
        Passed(String message) {
            super(message);
        }
    }

    /** The service does not answer, or not in a way this one understands. */
    static final class Away extends Exception {
        Away(String message) {
            super(message);
        }
    }

    /**
     * The changes after a position.
     *
     * @param position null for the start
     * @param waitSeconds how long to wait for a change where there is none, 0 to 30
     */
    Batch after(String position, int limit, int waitSeconds) throws Passed, Away {
        EventFeedTransport.Batch batch = answered(position, () -> transport.changes(position, limit, waitSeconds));
        if (batch.items() == null || batch.next() == null) {
            throw new Away("the answer has no items or no next position");
        }
        List<Change> changes = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (EventFeedTransport.Item item : batch.items()) {
            try {
                changes.add(change(item));
            } catch (IllegalArgumentException | JsonProcessingException e) {
                unreadable.add(
                        new Unreadable(String.valueOf(item.id()), item.revision(), String.valueOf(e.getMessage())));
            }
        }
        return new Batch(changes, unreadable, batch.next());
    }

    private Change change(EventFeedTransport.Item item) throws JsonProcessingException {
        UUID id = UUID.fromString(EventDocument.required(item.id(), "id"));
        if (item.deleted()) {
            return Change.gone(
                    id, item.revision(), item.mergedInto() == null ? null : UUID.fromString(item.mergedInto()));
        }
        return new Change(id, item.revision(), EventDocument.read(json, id, item.event()), null);
    }

    /** What a feed answers to a position; where it does not, why. */
    static <T> T answered(String position, Supplier<T> feed) throws Passed, Away {
        try {
            return feed.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (position != null && (status == 410 || status == 400)) {
                throw new Passed("the position " + position + " was answered with " + status);
            }
            throw new Away("the changes were answered with " + status);
        } catch (ProcessingException e) {
            throw new Away(String.valueOf(e.getMessage()));
        }
    }

    /** The newest position to be had; empty where the service does not answer. */
    Optional<String> newest() {
        try {
            return Optional.ofNullable(head.position().position());
        } catch (WebApplicationException | ProcessingException e) {
            return Optional.empty();
        }
    }
}
