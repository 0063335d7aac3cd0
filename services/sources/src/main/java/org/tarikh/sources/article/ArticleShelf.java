package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tarikh.sources.changes.ChangeFeed;
import org.tarikh.sources.document.Document;
import org.tarikh.sources.document.DocumentRevision;
import org.tarikh.sources.document.Identity;
import org.tarikh.sources.reading.ArticleReading;
import org.tarikh.sources.reading.DocumentReader;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.Span;

/** Keeps the articles of each document: the same article keeps its id over revisions, one no longer there is marked so. */
@ApplicationScoped
public class ArticleShelf {
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Copies copies;
    private final DocumentReader reader = new DocumentReader();

    ArticleShelf(EntityManager entities, ChangeFeed feed, Copies copies) {
        this.entities = entities;
        this.feed = feed;
        this.copies = copies;
    }

    /** Reads the revision and puts its articles in the place of those before; each that differs is a change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Document document, DocumentRevision revision) {
        var reading = reader.read(
                revision.text, new Given(revision.title, revision.publisher, revision.published, revision.language));
        List<Article> before = Article.ofDocument(document.id);
        Map<Article, List<Object>> faces = new LinkedHashMap<>();
        before.forEach(article -> faces.put(article, article.face()));
        Set<String> hashes = new TreeSet<>();
        before.forEach(article -> note(article.textHash, hashes));

        CodePoints text = new CodePoints(revision.text);
        Recognition recognition = new Recognition(document.id, before);
        List<Article> after = new ArrayList<>();
        for (ArticleReading found : reading.articles()) {
            String headline = found.headline() == null ? "" : Wording.of(found.headline());
            String wording = Wording.of(body(found, text));
            String opening = Wording.opening(wording);
            Article article = recognition.article(headline, opening);
            if (!faces.containsKey(article)) {
                faces.put(article, List.of());
            }
            fill(article, document, revision, found);
            article.opening = opening;
            article.textHash = Wording.canBeCompared(wording) ? Identity.hash(wording) : null;
            note(article.textHash, hashes);
            after.add(article);
        }
        Set<Article> kept = new HashSet<>(after);
        for (Article gone : before) {
            if (!kept.contains(gone)) {
                gone.deleted = true;
                gone.copyOf = null;
            }
        }
        copies.trace(hashes, after, faces);
        faces.forEach(this::stamp);
    }

    private void stamp(Article article, List<Object> face) {
        if (!face.equals(article.face())) {
            article.revision++;
            if (!entities.contains(article)) {
                entities.persist(article);
            }
            entities.flush();
            feed.changed(article.id);
        }
    }

    private static void note(String hash, Set<String> hashes) {
        if (hash != null) {
            hashes.add(hash);
        }
    }

    /** What an article says beside its headline, byline and furniture; of a headline alone, the headline. */
    private static String body(ArticleReading found, CodePoints text) {
        StringBuilder body = new StringBuilder();
        int at = found.span().start();
        for (Span furniture : found.furniture()) {
            body.append(text.between(at, furniture.start())).append('\n');
            at = furniture.end();
        }
        body.append(text.between(at, found.span().end()));
        String headline = found.headline();
        if (headline == null || !body.toString().stripLeading().startsWith(headline)) {
            return body.toString();
        }
        String rest = body.toString().stripLeading().substring(headline.length());
        if (found.byline() != null) {
            rest = rest.replace(found.byline(), "");
        }
        // A row of a headline list has a publisher and a date beside its headline and says nothing else.
        return rest.length() < headline.length() && !rest.contains("\n") ? headline : rest;
    }

    private static void fill(Article article, Document document, DocumentRevision revision, ArticleReading found) {
        article.documentRevision = revision.number;
        article.documentHash = revision.hash;
        article.file = document.file;
        article.title = revision.title;
        article.url = document.url;
        article.ordinal = found.ordinal();
        article.start = found.span().start();
        article.end = found.span().end();
        article.headline = found.headline();
        article.byline = found.byline();
        article.publisher = found.publisher();
        article.published = found.published();
        article.publishedBasis = found.publishedBasis().text();
        article.language = found.language();
        article.furniture = found.furniture().stream()
                .flatMap(span -> java.util.stream.Stream.of(span.start(), span.end()))
                .toArray(Integer[]::new);
        article.deleted = false;
    }

    /** Finds the article a reading is of among those before: by its headline, else by its opening words. */
    private static final class Recognition {
        private final UUID document;
        private final Map<String, Article> byHeadline = new LinkedHashMap<>();
        private final Map<String, Article> byOpening = new LinkedHashMap<>();
        private final Set<Article> taken = new HashSet<>();
        private final Map<String, Integer> repeats = new LinkedHashMap<>();

        Recognition(UUID document, List<Article> before) {
            this.document = document;
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (Article article : before) {
                String headline = article.headline == null ? "" : Wording.of(article.headline);
                if (!headline.isEmpty()) {
                    byHeadline.put(numbered("h:" + headline, seen), article);
                }
                byOpening.put(numbered("o:" + article.opening, seen), article);
            }
        }

        Article article(String headline, String opening) {
            String headlineKey = headline.isEmpty() ? null : numbered("h:" + headline, repeats);
            String openingKey = numbered("o:" + opening, repeats);
            Article known = headlineKey == null ? null : byHeadline.get(headlineKey);
            if (known == null || taken.contains(known)) {
                known = byOpening.get(openingKey);
            }
            if (known == null || taken.contains(known)) {
                known = fresh(headlineKey == null ? openingKey : headlineKey);
            }
            taken.add(known);
            return known;
        }

        private Article fresh(String key) {
            UUID id = Identity.nameBased(document, key);
            Article article = Article.findById(id);
            // The id may belong to an article that was taken under its opening words: then the name goes on.
            for (int i = 2; article != null && !article.deleted; i++) {
                id = Identity.nameBased(document, key + "~" + i);
                article = Article.findById(id);
            }
            if (article == null) {
                article = new Article();
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
}
