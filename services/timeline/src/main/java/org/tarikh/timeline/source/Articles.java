package org.tarikh.timeline.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The articles the sources service keeps. */
@ApplicationScoped
public class Articles {

    /**
     * An article with its words; empty where there is none of that id.
     *
     * @throws org.tarikh.timeline.problem.Problem 503 where the sources service does not answer
     */
    public Optional<SourceArticle> article(String id) {
        throw new UnsupportedOperationException();
    }
}
