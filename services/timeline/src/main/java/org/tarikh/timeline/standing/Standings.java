package org.tarikh.timeline.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;
import org.tarikh.timeline.publication.Publication;

/** The records the events service keeps of publishers and parties. */
@ApplicationScoped
public class Standings {
    private static final int PAGE = 50;

    private final StandingsTransport transport;
    private final Publication publication;

    Standings(@RestClient StandingsTransport transport, Publication publication) {
        this.transport = transport;
        this.publication = publication;
    }

    /** Whose records. */
    public enum Kind {
        PUBLISHERS,
        PARTIES;

        /** The word for it in an address. */
        @Override
        public String toString() {
            return this == PUBLISHERS ? "publishers" : "parties";
        }
    }

    /** Up to 50 records, those who said most first; {@code next} is null at the end. */
    public record Page(List<Standing> items, String next) {}

    /**
     * A page of records; the first one where the cursor is none of the events service's.
     *
     * @param cursor from the page before, null for the first
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public Page page(Kind kind, String cursor) {
        StandingsTransport.Batch batch =
                Peer.EVENTS.page(cursor, from -> transport.records(kind.toString(), publication.states(), from, PAGE));
        return new Page(batch.items(), batch.next());
    }
}
