package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Points each article that repeats another word for word to the one published first, in whatever order they came. */
@ApplicationScoped
class Copies {
    private static final Comparator<Article> FIRST = Comparator.comparing(
                    (Article article) -> article.published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(article -> article.documentHash)
            .thenComparingInt(article -> article.start)
            .thenComparing(article -> article.id.toString());

    /**
     * Traces the copies anew for the texts of these hashes.
     *
     * @param fresh articles of these texts that are not stored yet
     * @param faces takes in every other article looked at, as it was before
     */
    void trace(Set<String> hashes, List<Article> fresh, Map<Article, List<Object>> faces) {
        Map<String, Set<Article>> alike = new TreeMap<>();
        Article.withTexts(hashes).forEach(article -> add(article, alike));
        fresh.forEach(article -> add(article, alike));
        for (Set<Article> copies : alike.values()) {
            List<Article> ordered = new ArrayList<>(copies);
            ordered.sort(FIRST);
            UUID original = ordered.get(0).id;
            for (Article article : ordered) {
                faces.computeIfAbsent(article, Article::face);
                article.copyOf = article.id.equals(original) ? null : original;
            }
        }
        for (Article article : fresh) {
            if (article.textHash == null) {
                article.copyOf = null;
            }
        }
    }

    private static void add(Article article, Map<String, Set<Article>> alike) {
        if (article.textHash != null) {
            alike.computeIfAbsent(article.textHash, hash -> new LinkedHashSet<>())
                    .add(article);
        }
    }
}
