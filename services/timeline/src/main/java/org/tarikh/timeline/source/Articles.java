package org.tarikh.timeline.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.problem.Problem;

/** The articles the sources service keeps. */
@ApplicationScoped
public class Articles {
    private final ArticlesTransport transport;

    Articles(@RestClient ArticlesTransport transport) {
        this.transport = transport;
    }

    /**
     * An article with its words; empty where there is none of that id.
     *
     * @throws Problem 503 where the sources service does not answer
     */
    public Optional<SourceArticle> article(String id) {
        try {
            return Optional.of(transport.article(id).with(transport.text(id)));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 404 || status == 410 || status == 400) {
                return Optional.empty();
            }
            throw Problem.away("sources");
        } catch (ProcessingException e) {
            throw Problem.away("sources");
        }
    }
}
