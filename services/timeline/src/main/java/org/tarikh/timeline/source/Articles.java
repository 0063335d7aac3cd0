package org.tarikh.timeline.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;

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
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public Optional<SourceArticle> article(String id) {
        return Peer.SOURCES.answer(() -> transport.article(id).with(transport.text(id)));
    }
}
