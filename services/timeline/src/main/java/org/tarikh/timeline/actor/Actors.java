package org.tarikh.timeline.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The actors of the lexicon, which the events service keeps. */
@ApplicationScoped
public class Actors {

    /**
     * An actor; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public Optional<Actor> actor(String id) {
        throw new UnsupportedOperationException();
    }
}
