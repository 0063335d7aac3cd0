package org.tarikh.events.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.store.Sql;

/** The figures read so far. */
@ApplicationScoped
public class Figures {
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

    /** Figures in the order of their ids, after one. */
    List<CountedFigure> after(UUID after, int limit) {
        return sql.list(
                "SELECT content FROM figure WHERE id > ? ORDER BY id LIMIT ?",
                row -> sql.value(row.getString(1), CountedFigure.class),
                after,
                limit);
    }
}
