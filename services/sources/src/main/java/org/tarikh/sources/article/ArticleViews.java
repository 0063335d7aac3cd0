package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tarikh.sources.publisher.Display;
import org.tarikh.sources.rights.Rights;
import org.tarikh.sources.rights.Terms;

/** Articles as their publishers let them be seen. */
@ApplicationScoped
class ArticleViews {
    private final Rights rights;

    ArticleViews(Rights rights) {
        this.rights = rights;
    }

    /** @param all whether words that are not to be shown are told */
    List<ArticleView> of(List<Article> articles, boolean all) {
        Map<UUID, Terms> terms =
                rights.of(articles.stream().map(article -> article.publisherId).toList());
        Map<UUID, Display> documents = all
                ? Map.of()
                : rights.ofDocuments(articles.stream()
                        .map(article -> article.document)
                        .distinct()
                        .toList());
        return articles.stream()
                .map(article -> ArticleView.of(
                        article,
                        terms.get(article.publisherId),
                        all,
                        documents.get(article.document) != Display.HIDDEN))
                .toList();
    }

    ArticleView of(Article article, boolean all) {
        return of(List.of(article), all).get(0);
    }
}
