package org.tarikh.sources.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.sources.document.Identity;
import org.tarikh.sources.reading.ArticleReading;

/** Finds the article a reading is of among those before: by its headline, else by its opening words. */
final class Recognition {
    private final UUID document;
    private final Map<UUID, Article> byId = new HashMap<>();
    private final Map<String, Article> byHeadline = new HashMap<>();
    private final Map<String, Article> byOpening = new HashMap<>();
    private final Set<Article> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** @param all the document's articles in order, those no longer there among them */
    Recognition(UUID document, List<Article> all) {
        this.document = document;
        Map<String, Integer> seen = new HashMap<>();
        for (Article article : all) {
            byId.put(article.id, article);
            if (article.deleted) {
                continue;
            }
            String headline = article.headline == null ? "" : Wording.of(article.headline);
            if (!headline.isEmpty() && Wording.opening(headline).equals(article.opening)) {
                byHeadline.put(numbered(rowKey(headline, article.publisher), seen), article);
                continue;
            }
            if (!headline.isEmpty()) {
                byHeadline.put(numbered("h:" + headline, seen), article);
            }
            byOpening.put(numbered("o:" + article.opening, seen), article);
        }
    }

    Article article(ArticleReading found, String opening) {
        String headline = found.headline() == null ? "" : Wording.of(found.headline());
        boolean nothingButHeadline =
                !headline.isEmpty() && Wording.opening(headline).equals(opening);
        String openingKey = nothingButHeadline ? null : numbered("o:" + opening, repeats);
        String headlineKey = openingKey;
        if (!headline.isEmpty()) {
            headlineKey = numbered(nothingButHeadline ? rowKey(headline, found.publisher()) : "h:" + headline, repeats);
        }
        Article known = byHeadline.get(headlineKey);
        if (known == null || taken.contains(known)) {
            known = byOpening.get(openingKey);
        }
        if (known == null || taken.contains(known)) {
            known = fresh(headlineKey);
        }
        taken.add(known);
        return known;
    }

    /** Many outlets print the same headline, so that a row is known by both. */
    private static String rowKey(String headline, String publisher) {
        return "r:" + headline + "|" + (publisher == null ? "" : Wording.of(publisher));
    }

    private Article fresh(String key) {
        UUID id = Identity.nameBased(document, key);
        Article article = byId.get(id);
        // The id may belong to an article that was taken under its opening words: then the name goes on.
        for (int i = 2; article != null && !article.deleted; i++) {
            id = Identity.nameBased(document, key + "~" + i);
            article = byId.get(id);
        }
        if (article == null) {
            article = new Article();
            byId.put(id, article);
            article.id = id;
            article.document = document;
            article.revision = 0;
        }
        return article;
    }

    private static String numbered(String key, Map<String, Integer> seen) {
        return key + "#" + seen.merge(key, 1, Integer::sum);
    }
}
