package org.tarikh.timeline.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.source.Articles;
import org.tarikh.timeline.source.DocumentRevision;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** Articles at the revision of their document that an event was read from, the quotes of that event marked. */
@ApplicationScoped
class SourceReadings {
    private final Articles articles;

    SourceReadings(Articles articles) {
        this.articles = articles;
    }

    /**
     * The text of one article of an event; empty where the sources service has none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where it does not answer
     */
    Optional<SourceView> of(String id, Entry entry, Reader reader, Frame frame) {
        return articles.article(id).map(newest -> {
            List<DocumentRevision> revisions = articles.revisions(newest);
            SourceArticle article = readFrom(newest, entry, revisions)
                    .filter(revision -> revision.revision() != newest.revision() && newest.showing() == Showing.ALL)
                    .map(revision -> articles.at(revision, newest))
                    .orElse(newest);
            return SourceTexts.of(reader).view(article, entry, List.of(), revisions, frame);
        });
    }

    /** The revision the quotes of an event were read from; empty where no event is given. */
    static Optional<DocumentRevision> readFrom(SourceArticle article, Entry entry, List<DocumentRevision> revisions) {
        return Optional.ofNullable(entry)
                .flatMap(event -> SourceTexts.readFrom(article, event))
                .flatMap(number -> DocumentRevision.numbered(number.toString(), revisions));
    }
}
