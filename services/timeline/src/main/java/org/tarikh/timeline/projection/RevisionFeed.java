package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.publication.Publication;

/** The events service's feed of revisions, read item by item. */
@ApplicationScoped
class RevisionFeed {
    private final RevisionFeedTransport transport;
    private final RevisionPositionTransport head;
    private final ObjectMapper json;
    private final Publication publication;

    RevisionFeed(
            @RestClient RevisionFeedTransport transport,
            @RestClient RevisionPositionTransport head,
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
     * @param items how many there were
     */
    record Batch(List<Revision> revisions, List<Unreadable> unreadable, String next, int items) {
        /** When the last of them was recorded, null where none was. */
        Instant reached() {
            return revisions.isEmpty()
                    ? null
                    : revisions.get(revisions.size() - 1).recorded();
        }
    }

    /**
     * The revisions after a position.
     *
     * @param position null for the start
     * @param waitSeconds how long to wait for a revision where there is none, 0 to 30
     */
    Batch after(String position, int limit, int waitSeconds) throws Upstream.Passed, Upstream.Away {
        RevisionFeedTransport.Batch batch =
                Upstream.answered(position, () -> transport.revisions(position, limit, waitSeconds));
        if (batch.items() == null || batch.next() == null) {
            throw new Upstream.Away("the answer has no items or no next position");
        }
        List<Revision> revisions = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (RevisionFeedTransport.Item item : batch.items()) {
            try {
                read(item, revisions, unreadable);
            } catch (IllegalArgumentException | DateTimeException e) {
                unreadable.add(unreadable(item, e));
            }
        }
        return new Batch(revisions, unreadable, batch.next(), batch.items().size());
    }

    /** A revision that cannot be read still takes the place of the one before it: a gap is right, the old is not. */
    private void read(RevisionFeedTransport.Item item, List<Revision> revisions, List<Unreadable> unreadable) {
        UUID id = UUID.fromString(EventDocument.required(item.event(), "id"));
        Instant recorded = Instant.parse(EventDocument.required(item.recorded(), "time of recording"));
        UUID mergedInto = item.mergedInto() == null ? null : UUID.fromString(item.mergedInto());
        if (item.document() == null || item.document().isNull()) {
            revisions.add(Revision.end(id, item.revision(), recorded, mergedInto));
            return;
        }
        try {
            Entry event = EventDocument.read(json, id, item.document());
            revisions.add(
                    publication.tells(event.reviewState())
                            ? new Revision(id, item.revision(), recorded, event, mergedInto)
                            : Revision.end(id, item.revision(), recorded, null));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            unreadable.add(unreadable(item, e));
            revisions.add(Revision.end(id, item.revision(), recorded, null));
        }
    }

    private static Unreadable unreadable(RevisionFeedTransport.Item item, Exception why) {
        return new Unreadable(item.event() + " as it was", item.revision(), EventDocument.reason(why));
    }

    /** The newest position to be had; empty where the service does not answer. */
    Optional<String> newest() {
        return Upstream.newest(head::position);
    }
}
