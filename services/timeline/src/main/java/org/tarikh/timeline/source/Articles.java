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
    private final DocumentsTransport documents;

    Articles(@RestClient ArticlesTransport transport, @RestClient DocumentsTransport documents) {
        this.transport = transport;
        this.documents = documents;
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
     * An article without its words; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public Optional<SourceArticle> bare(String id) {
        return Peer.SOURCES.answer(() -> transport.article(id).with(""));
    }

    /**
     * An article as its document stood at another revision than the newest, with the whole of that where it may be
     * shown.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public SourceArticle at(DocumentRevision revision, SourceArticle article) {
        return article.at(
                revision,
                Peer.SOURCES
                        .answer(() -> documents.text(article.document(), revision.revision()))
                        .orElse(null));
    }

    /**
     * The revisions of the document an article stands in, the first one first.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public List<DocumentRevision> revisions(SourceArticle article) {
        return Peer.SOURCES
                .answer(() -> documents.revisions(article.document()).items())
                .orElse(List.of());
    }

    /**
     * What changed in the document an article stands in from one of its revisions to another; empty where that may not
     * be shown.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public Optional<DocumentDifference> difference(SourceArticle article, DocumentRevision from, DocumentRevision to) {
        return from.equals(to)
                ? Optional.of(DocumentDifference.NONE)
                : Peer.SOURCES.answer(() -> documents.difference(article.document(), to.revision(), from.revision()));
    }
}
