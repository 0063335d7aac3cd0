package org.tarikh.timeline.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;

/** The actors of the lexicon, which the events service keeps. */
@ApplicationScoped
public class Actors {
    private final ActorsTransport transport;

    Actors(@RestClient ActorsTransport transport) {
        this.transport = transport;
    }

    /**
     * An actor; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public Optional<Actor> actor(String id) {
        return Peer.EVENTS.answer(() -> transport.actor(id));
    }
}
