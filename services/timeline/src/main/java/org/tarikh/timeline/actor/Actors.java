package org.tarikh.timeline.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.problem.Problem;

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
     * @throws Problem 503 where the events service does not answer
     */
    public Optional<Actor> actor(String id) {
        try {
            return Optional.of(transport.actor(id));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 404 || status == 400) {
                return Optional.empty();
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }
}
