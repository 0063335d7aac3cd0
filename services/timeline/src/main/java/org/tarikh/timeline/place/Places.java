package org.tarikh.timeline.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;

/** The places of the lexicon, which the events service keeps. */
@ApplicationScoped
public class Places {
    /** No place lies in more than so many others. */
    private static final int DEEPEST = 6;

    private final PlacesTransport transport;

    Places(@RestClient PlacesTransport transport) {
        this.transport = transport;
    }

    /**
     * A place; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public Optional<Place> place(String id) {
        return Peer.EVENTS.answer(() -> transport.place(id));
    }

    /**
     * What a place lies in, the widest first.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public List<Place> around(Place place) {
        List<Place> around = new ArrayList<>();
        Optional<Place> next = parent(place);
        while (next.isPresent() && around.size() < DEEPEST) {
            around.add(0, next.get());
            next = parent(next.get());
        }
        return around;
    }

    private Optional<Place> parent(Place place) {
        return Optional.ofNullable(place.parent()).flatMap(this::place);
    }
}
