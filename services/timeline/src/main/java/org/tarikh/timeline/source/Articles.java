package org.tarikh.timeline.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;

/** The articles the sources service keeps. */
@ApplicationScoped
public class Articles {
    private final ArticlesTransport transport;
    private final RevisionsTransport revisions;

    Articles(@RestClient ArticlesTransport transport, @RestClient RevisionsTransport revisions) {
        this.transport = transport;
        this.revisions = revisions;
    }

    /**
     * An article with its words where all of them may be shown; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public Optional<SourceArticle> article(String id) {
        return Peer.SOURCES.answer(() -> {
            ArticlesTransport.Article article = transport.article(id);
            return article.with(article.showing() == Showing.ALL ? transport.text(id) : "");
        });
    }

    /**
     * The revisions of the document an article stands in, the first one first.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public List<DocumentRevision> revisions(SourceArticle article) {
        return Peer.SOURCES
                .answer(() -> revisions.revisions(article.document()).items())
                .orElse(List.of());
    }
}
