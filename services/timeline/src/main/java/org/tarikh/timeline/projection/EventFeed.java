package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.publication.Publication;

/** The events service's feed of changes, read item by item. */
@ApplicationScoped
class EventFeed {
    private final EventFeedTransport transport;
    private final EventPositionTransport head;
    private final ObjectMapper json;
    private final Publication publication;

    EventFeed(
            @RestClient EventFeedTransport transport,
            @RestClient EventPositionTransport head,
            ObjectMapper json,
            Publication publication) {
        this.transport = transport;
        this.head = head;
        this.json = json;
        this.publication = publication;
    }

    /**
     * What one call brought, with the items that are not as they must be set apart.
     *
     * @param traceparents the traces the changes belong to (W3C trace context), each once
     */
    record Batch(List<Change> changes, List<Unreadable> unreadable, String next, Set<String> traceparents) {
        /** When the last event told was recorded, null where that is not told. */
        Instant reached() {
            return changes.stream()
                    .filter(change -> change.event() != null && change.event().recorded() != null)
                    .map(change -> change.event().recorded())
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }

    /**
     * The changes after a position.
     *
     * @param position null for the start
     * @param waitSeconds how long to wait for a change where there is none, 0 to 30
     */
    Batch after(String position, int limit, int waitSeconds) throws Upstream.Passed, Upstream.Away {
        EventFeedTransport.Batch batch =
                Upstream.answered(position, () -> transport.changes(position, limit, waitSeconds));
        if (batch.items() == null || batch.next() == null) {
            throw new Upstream.Away("the answer has no items or no next position");
        }
        List<Change> changes = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        Set<String> traceparents = new LinkedHashSet<>();
        for (EventFeedTransport.Item item : batch.items()) {
            if (item.traceparent() != null) {
                traceparents.add(item.traceparent());
            }
            try {
                changes.add(change(item));
            } catch (IllegalArgumentException | JsonProcessingException e) {
                unreadable.add(new Unreadable(String.valueOf(item.id()), item.revision(), EventDocument.reason(e)));
            }
        }
        return new Batch(changes, unreadable, batch.next(), traceparents);
    }

    private Change change(EventFeedTransport.Item item) throws JsonProcessingException {
        UUID id = UUID.fromString(EventDocument.required(item.id(), "id"));
        if (item.deleted()) {
            return Change.gone(
                    id, item.revision(), item.mergedInto() == null ? null : UUID.fromString(item.mergedInto()));
        }
        Entry event = EventDocument.read(json, id, item.event());
        return publication.tells(event.reviewState())
                ? new Change(id, item.revision(), event, null)
                : Change.gone(id, item.revision(), null);
    }

    /** The newest position to be had; empty where the service does not answer. */
    Optional<String> newest() {
        return Upstream.newest(head::position);
    }
}
