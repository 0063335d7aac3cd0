package org.tarikh.events.threads;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.events.store.Sql;

/** The threads there are, and what editors made of them. */
@ApplicationScoped
class ThreadShelf {
    private static final String COLUMNS =
            "SELECT id, revision, coalesce(given_name, name), name, term, first_day, last_day, events, hidden, merged_into"
                    + " FROM thread WHERE ";

    private final Sql sql;

    ThreadShelf(Sql sql) {
        this.sql = sql;
    }

    /** What is found under an id: a thread, or the id of the one that took its events. */
    record Found(EventThread thread, UUID mergedInto) {}

    Optional<Found> find(UUID id) {
        return sql.first(COLUMNS + "id = ? AND (events > 0 OR merged_into IS NOT NULL)", ThreadShelf::found, id);
    }

    /**
     * Threads after one, those that went on last first.
     *
     * @param words in either name, or null
     */
    List<EventThread> after(ThreadCursor after, String words, boolean hidden, int limit) {
        String wanted = words == null ? null : words.toLowerCase(Locale.ROOT);
        return sql.list(
                COLUMNS
                        + """
                        events > 0 AND hidden = ? AND (last_day < ?::date OR last_day = ?::date AND id > ?)
                            AND (?::text IS NULL OR strpos(lower(name), ?) > 0 OR strpos(lower(given_name), ?) > 0)
                        ORDER BY last_day DESC, id LIMIT ?
                        """,
                row -> found(row).thread(),
                hidden,
                after.day(),
                after.day(),
                after.id(),
                wanted,
                wanted,
                wanted,
                limit);
    }

    private static Found found(ResultSet row) throws SQLException {
        boolean alive = row.getInt(8) > 0;
        return new Found(
                alive
                        ? new EventThread(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                List.of(row.getString(5).split(" ")),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getInt(8),
                                row.getBoolean(9))
                        : null,
                alive ? null : row.getObject(10, UUID.class));
    }

    /** Keeps an editor's name, null for the machine's, and whether the thread is hidden. */
    void edit(UUID id, String name, boolean hidden) {
        sql.update(
                "UPDATE thread SET given_name = ?, hidden = ?, revision = revision + 1 WHERE id = ?", name, hidden, id);
    }

    /** The events of a thread, whether by its terms or by a link to one that has them. */
    List<UUID> events(UUID id) {
        return sql.list(
                "SELECT event FROM thread_term WHERE thread = ? UNION SELECT link.source FROM event_link AS link"
                        + " JOIN thread_term AS told ON told.event = link.target WHERE told.thread = ?",
                row -> row.getObject(1, UUID.class),
                id,
                id);
    }
}
