package org.tarikh.events.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.store.Sql;

/** The figures read so far. */
@ApplicationScoped
public class Figures {
    /** How many figures on one matter and time are compared with each. */
    private static final int MOST_COMPARED = 100;

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /** Replaces an article's figures. */
    public void replace(String article, List<CountedFigure> figures) {
        sql.update("DELETE FROM figure WHERE article = ?", article);
        sql.batch(
                "INSERT INTO figure (id, article, content) VALUES (?, ?, ?::jsonb)",
                figures.stream()
                        .map(figure -> new Object[] {figure.id(), article, sql.json(figure)})
                        .toList());
    }

    /** Figures in the order of their ids, after one, each with those that contradict it. */
    List<CountedFigure> after(UUID after, int limit) {
        return told(sql.list(
                "SELECT content FROM figure WHERE id > ? ORDER BY id LIMIT ?",
                row -> sql.value(row.getString(1), CountedFigure.class),
                after,
                limit));
    }

    /** The same of the figures of a party's doings and those it counts itself. */
    List<CountedFigure> about(String party, UUID after, int limit) {
        return told(sql.list(
                """
                SELECT content FROM figure
                WHERE (content -> 'parties' @> jsonb_build_array(?::text) OR content #>> '{by,id}' = ?) AND id > ?
                ORDER BY id LIMIT ?
                """,
                row -> sql.value(row.getString(1), CountedFigure.class),
                party,
                party,
                after,
                limit));
    }

    private List<CountedFigure> told(List<CountedFigure> page) {
        return Contradiction.told(page, onTheSame(page));
    }

    /** Figures on the topics of a page and in time with it, a bounded number for each of its figures. */
    private List<CountedFigure> onTheSame(List<CountedFigure> page) {
        List<UUID> asked = page.stream()
                .filter(figure -> figure.topic() != null && figure.periodStart() != null)
                .map(CountedFigure::id)
                .toList();
        return asked.isEmpty()
                ? List.of()
                : sql.list(
                        """
                        SELECT DISTINCT other.id, other.content
                        FROM figure
                        CROSS JOIN LATERAL (
                            SELECT same.id, same.content::text AS content
                            FROM figure same
                            WHERE same.topic = figure.topic
                              AND same.id <> figure.id
                              AND same.content ->> 'periodStart' <= figure.content ->> 'periodEnd'
                              AND same.content ->> 'periodEnd' >= figure.content ->> 'periodStart'
                            ORDER BY same.id
                            LIMIT ?) other
                        WHERE figure.id = ANY (?)
                        """,
                        row -> sql.value(row.getString(2), CountedFigure.class),
                        MOST_COMPARED,
                        asked);
    }
}
