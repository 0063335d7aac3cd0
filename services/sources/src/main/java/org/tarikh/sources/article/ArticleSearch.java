package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Day;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.publisher.Display;
import org.tarikh.sources.reading.Span;

/** Finds articles by their words: PostgreSQL's full text, newest first. */
@ApplicationScoped
class ArticleSearch {
    private static final int LONGEST_QUESTION = 500;
    /** Of an article's text, in code points, as far as is looked for a snippet. */
    private static final int LOOKED_THROUGH = 50_000;
    /** Stand around what was found; of Unicode's private use, and taken out of the text before. */
    private static final char OPEN = '\ue000';

    private static final char CLOSE = '\ue001';
    private static final String DAY = "coalesce(published, DATE '-infinity')";
    private static final String ASKED = "CAST(:asked AS tsquery)";

    private final EntityManager entities;

    ArticleSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is looked for.
     *
     * @param words as in a search engine: all of them, {@code "a phrase"}, {@code or}, {@code -not}
     */
    record Question(String words, ArticleFilter filter) {
        Question {
            if (words.length() > LONGEST_QUESTION) {
                throw Problem.field(
                        Code.INVALID_PARAMETER, "q", "may have at most " + LONGEST_QUESTION + " characters");
            }
            if (words.indexOf(0) >= 0) {
                throw Problem.field(Code.INVALID_PARAMETER, "q", "holds the character U+0000");
            }
        }
    }

    /** A place in what was found: a day, null for none, and an article of it. */
    record Place(LocalDate day, UUID article) {
        private static final String NONE = "undated";

        static Place parse(String text) {
            String[] parts = text.split("_", 2);
            try {
                LocalDate day =
                        parts[0].equals(NONE) ? null : Day.parse(parts[0]).orElseThrow();
                return new Place(day, UUID.fromString(parts[1]));
            } catch (NoSuchElementException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given");
            }
        }

        static Place of(Article article) {
            return new Place(article.published, article.id);
        }

        String text() {
            return (day == null ? NONE : day) + "_" + article;
        }
    }

    /** Words of an article around what was found in it. */
    @Schema(description = "Words of an article around what was found in it; dots stand between two stretches")
    record Snippet(
            String text,
            @Schema(description = "What was found: stretches of the snippet's text in code points") List<Span> marks) {}

    /**
     * The next articles after a place, newest first, those without a day last.
     *
     * @param usual what is shown of publishers of whom nothing is said: articles that are hidden are not found; null
     *     where all are
     */
    List<Article> find(Question question, Place after, int most, Display usual) {
        StringBuilder sql = new StringBuilder("SELECT id FROM article WHERE NOT deleted AND words @@ " + ASKED);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("asked", asked(question.words()));
        question.filter().narrow(sql, values);
        if (usual != null) {
            sql.append(
                    " AND coalesce((SELECT p.display FROM publisher p WHERE p.id = publisher_id), :usual) <> 'hidden'");
            values.put("usual", usual.text());
        }
        if (after != null && after.day() != null) {
            sql.append(" AND (" + DAY + " < :day OR (" + DAY + " = :day AND id > :after))");
            values.put("day", after.day());
            values.put("after", after.article());
        } else if (after != null) {
            sql.append(" AND published IS NULL AND id > :after");
            values.put("after", after.article());
        }
        Query query = entities.createNativeQuery(sql + " ORDER BY " + DAY + " DESC, id LIMIT :most", UUID.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.setParameter("most", most).getResultList();
        Map<UUID, Article> found = new HashMap<>();
        Article.<Article>list("id in ?1", ids).forEach(article -> found.put(article.id, article));
        return ids.stream().map(found::get).toList();
    }

    /** By the articles' ids. */
    Map<UUID, Snippet> snippets(String words, List<Article> articles) {
        Map<UUID, Snippet> snippets = new LinkedHashMap<>();
        if (articles.isEmpty()) {
            return snippets;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT article.id, ts_headline('folded', translate(substring(text FROM start_at + 1 FOR"
                                + " least(end_at - start_at, " + LOOKED_THROUGH + ")), :signs, ''), " + ASKED
                                + ", :how) FROM article JOIN document_revision ON document_revision.document ="
                                + " article.document AND number = article.document_revision WHERE article.id IN (:ids)")
                .setParameter("asked", asked(words))
                .setParameter("signs", "" + OPEN + CLOSE)
                .setParameter(
                        "how",
                        "StartSel=" + OPEN + ", StopSel=" + CLOSE
                                + ", MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=\" … \"")
                .setParameter(
                        "ids", articles.stream().map(article -> article.id).toList())
                .getResultList();
        Map<UUID, String> marked = new LinkedHashMap<>();
        rows.forEach(row -> marked.put((UUID) row[0], (String) row[1]));
        articles.forEach(article -> snippets.put(article.id, snippet(marked.get(article.id))));
        return snippets;
    }

    static Snippet snippet(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> marks = new ArrayList<>();
        int length = 0;
        int opened = 0;
        for (int c : marked.codePoints().toArray()) {
            if (c == OPEN) {
                opened = length;
            } else if (c == CLOSE) {
                marks.add(new Span(opened, length));
            } else {
                text.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
                length++;
            }
        }
        return new Snippet(text.toString(), marks);
    }

    /**
     * The words with names in all their spellings. By itself, since within a search the rewriting, which reads a table, would
     * keep from the index; and by the names that are there alone, since each rewriting goes on where the one before ended.
     */
    private String asked(String words) {
        String asked = (String) entities.createNativeQuery(
                        """
                        SELECT CAST(ts_rewrite(plain,
                            format('SELECT told, meant FROM spelling WHERE told <@ CAST(%L AS tsquery)', plain)) AS text)
                        FROM websearch_to_tsquery('folded', folded_letters(:words)) AS plain
                        """,
                        String.class)
                .setParameter("words", words)
                .getSingleResult();
        if (asked.isEmpty()) {
            throw Problem.field(Code.INVALID_PARAMETER, "q", "holds no word that can be searched for");
        }
        return asked;
    }
}
