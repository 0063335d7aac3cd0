package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.Source;
import org.tarikh.events.store.Sql;

/** Finds words that editors point at in the texts of articles; to be asked outside of any transaction. */
@ApplicationScoped
public class Quotations {
    private final Sql sql;
    private final Sources sources;

    Quotations(Sql sql, Sources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** Words with the article they stand in. */
    public record Quotation(Source source, Passage words) {}

    /**
     * The words at a place; a 400 that names {@code article}, {@code revision}, {@code start} or {@code end} where there
     * are none, a 503 where sources is away.
     *
     * @param revision of the document, the one that stands
     * @param start first code point in the document revision's text
     * @param end the one after the last
     */
    public Quotation at(String article, long revision, int start, int end) {
        SourceArticle known = sql.first(
                        "SELECT source FROM article WHERE id = ? AND source IS NOT NULL AND NOT taken_down",
                        row -> sql.value(row.getString(1), SourceArticle.class),
                        article)
                .orElseThrow(() -> wrong("article", "must be the id of an article that is known here"));
        if (known.revision() != revision) {
            throw wrong("revision", "must be the one that stands, which is " + known.revision());
        }
        if (start < known.start() || start >= known.end()) {
            throw wrong("start", "must be within the article, from " + known.start() + " to " + (known.end() - 1));
        }
        if (end <= start || end > known.end()) {
            throw wrong("end", "must be after the start and within the article, at most " + known.end());
        }
        Passage words = new Placement(known, text(known)).words(start, end);
        if (words.exact().isBlank()) {
            throw wrong("start", "must be where words begin");
        }
        return new Quotation(known.source(), words);
    }

    /** Whether an article may be quoted still; asked in the transaction that keeps the quote. */
    public void stillThere(String article) {
        sql.first("SELECT 1 FROM article WHERE id = ? AND NOT taken_down", row -> 1, article)
                .orElseThrow(() -> wrong("article", "must be the id of an article that was not taken down"));
    }

    private String text(SourceArticle article) {
        try {
            String text = sources.text(article.id());
            if (text.codePointCount(0, text.length()) == article.end() - article.start()) {
                return text;
            }
        } catch (Sources.Refused e) {
            throw wrong("article", "must be an article whose text this service may read");
        } catch (Sources.Away e) {
            throw new Problem(Code.SOURCES_AWAY, "The text of the article is kept by sources, which is away.");
        }
        throw wrong("revision", "must be the one that stands; the article has just changed");
    }

    private static Problem wrong(String field, String message) {
        return Problem.field(Code.INVALID_FIELD, field, message);
    }
}
