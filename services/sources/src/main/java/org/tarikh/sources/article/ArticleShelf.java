package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.sources.changes.ChangeFeed;
import org.tarikh.sources.document.Document;
import org.tarikh.sources.document.DocumentRevision;
import org.tarikh.sources.reading.ArticleReading;
import org.tarikh.sources.reading.DocumentReader;
import org.tarikh.sources.reading.DocumentReading;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.similarity.Print;

/** Keeps the articles of each document: the same article keeps its id over revisions, one no longer there is marked so. */
@ApplicationScoped
public class ArticleShelf {
    /** Raised where what is read of a document, or kept of its articles, grows, so that those stored before are read anew. */
    public static final int READER = 1;

    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Copies copies;
    private final DocumentReader reader = new DocumentReader();

    ArticleShelf(EntityManager entities, ChangeFeed feed, Copies copies) {
        this.entities = entities;
        this.feed = feed;
        this.copies = copies;
    }

    /**
     * An article of a text with what it is found, known again and compared by.
     *
     * @param print null where it has too few words to be compared
     */
    public record Found(ArticleReading article, String words, String opening, Print print) {}

    /** A text divided into articles, and the rest. */
    public record Reading(List<Found> articles, List<DocumentReading.Unread> unread) {
        public static final Reading NOTHING = new Reading(List.of(), List.of());
    }

    /**
     * What a revision is divided into, to be kept in the place of what there was of its document.
     *
     * @param first whether there was nothing
     */
    public record Replacement(Document document, DocumentRevision revision, Reading reading, boolean first) {}

    /** Divides a text into articles, which takes seconds where it is very long. */
    public Reading read(String text, Given given) {
        DocumentReading reading = reader.read(text, given);
        CodePoints points = new CodePoints(text);
        List<Found> found = new ArrayList<>();
        for (ArticleReading article : reading.articles()) {
            String body = body(article, points);
            String wording = Wording.of(body);
            found.add(new Found(
                    article,
                    ArticleWords.of(article.headline(), body),
                    Wording.opening(wording),
                    Wording.canBeCompared(wording) ? Print.of(wording) : null));
        }
        return new Reading(found, reading.unread());
    }

    /**
     * Puts the articles of revisions, each of another document, in the place of those before; each that differs is a change.
     *
     * @return how many changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int replace(Collection<Replacement> replacements) {
        Map<Article, List<Object>> faces = new LinkedHashMap<>();
        List<Copies.Told> told = new ArrayList<>();
        List<Article> after = new ArrayList<>();
        Set<UUID> gone = new HashSet<>();
        for (Replacement replacement : replacements) {
            after.addAll(fill(replacement, faces, told, gone));
        }
        point(after, copies.trace(told, gone), faces);
        UnreadStretches.replace(entities, replacements);
        return tell(faces);
    }

    /**
     * The articles of one document, filled in.
     *
     * @param faces is given the faces of before
     * @param told is given what they are compared by
     * @param gone is given those that are no longer there
     */
    private static List<Article> fill(
            Replacement replacement, Map<Article, List<Object>> faces, List<Copies.Told> told, Set<UUID> gone) {
        Document document = replacement.document();
        List<Article> all = replacement.first() ? List.of() : Article.everOfDocument(document.id);
        List<Article> before = all.stream().filter(article -> !article.deleted).toList();
        before.forEach(article -> faces.put(article, article.face()));
        Recognition recognition = new Recognition(document.id, all);
        List<Article> after = new ArrayList<>();
        for (Found found : replacement.reading().articles()) {
            Article article = recognition.article(found.article(), found.opening());
            faces.putIfAbsent(article, List.of());
            fill(article, document, replacement.revision(), found.article());
            article.words = found.words();
            article.opening = found.opening();
            told.add(
                    new Copies.Told(article.id, article.published, article.documentHash, article.start, found.print()));
            after.add(article);
        }
        Set<Article> kept = new HashSet<>(after);
        for (Article article : before) {
            if (!kept.contains(article)) {
                article.deleted = true;
                article.copyOf = null;
                gone.add(article.id);
            }
        }
        document.readBy = READER;
        return after;
    }

    /** Points the copies of articles that were taken away to the next original. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(Collection<UUID> articles) {
        Map<Article, List<Object>> faces = new LinkedHashMap<>();
        point(List.of(), copies.trace(List.of(), articles), faces);
        tell(faces);
    }

    /**
     * Gives an article a day, or takes back the one that was given where it is null. What is a copy of it is found out
     * when documents come in next.
     *
     * @return whether it tells another now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean date(Article article, LocalDate day) {
        Map<Article, List<Object>> faces = new LinkedHashMap<>();
        faces.put(article, article.face());
        article.give(day);
        return tell(faces) > 0;
    }

    /** Stores the articles whose face is another now, each as a change. */
    private int tell(Map<Article, List<Object>> faces) {
        List<UUID> changed = new ArrayList<>();
        faces.forEach((article, face) -> {
            if (!face.equals(article.face())) {
                article.revision++;
                if (article.revision == 1) {
                    entities.persist(article);
                }
                changed.add(article.id);
            }
        });
        entities.flush();
        feed.changed(changed);
        return changed.size();
    }

    /** Says of each article what it is a copy of now; others than those of the document are taken in with their face of before. */
    private static void point(List<Article> after, Map<UUID, UUID> originals, Map<Article, List<Object>> faces) {
        Map<UUID, UUID> others = new HashMap<>(originals);
        for (Article article : after) {
            article.copyOf = others.remove(article.id);
        }
        for (Article other : Article.withIds(others.keySet())) {
            faces.put(other, other.face());
            other.copyOf = others.get(other.id);
        }
    }

    /** What an article says beside its headline, byline and furniture; of a headline alone, the headline. */
    private static String body(ArticleReading found, CodePoints text) {
        if (found.row()) {
            return found.headline();
        }
        StringBuilder body = new StringBuilder();
        int at = found.span().start();
        for (Span furniture : found.furniture()) {
            body.append(text.between(at, furniture.start())).append('\n');
            at = furniture.end();
        }
        body.append(text.between(at, found.span().end()));
        String words = body.toString().replace('\u00a0', ' ').stripLeading();
        String headline = found.headline();
        if (headline == null || !words.startsWith(headline)) {
            return words;
        }
        String rest = words.substring(headline.length());
        if (found.byline() != null) {
            rest = rest.replace(found.byline(), "");
        }
        return rest.isBlank() ? headline : rest;
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
        article.read(found.published(), found.publishedBasis().text());
        article.modified = found.modified();
        article.language = found.language();
        article.furniture = Span.ends(found.furniture());
        article.attribute(found.attribution());
        article.deleted = false;
        article.takenDown = false;
    }
}
