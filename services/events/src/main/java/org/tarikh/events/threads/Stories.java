package org.tarikh.events.threads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tarikh.events.store.Sql;

/** The stored threads as the machine makes them; what editors made of them is not touched. */
final class Stories {
    private final Sql sql;

    Stories(Sql sql) {
        this.sql = sql;
    }

    /** @param events none of a thread that has ended */
    record Story(UUID id, String term, String name, LocalDate first, LocalDate last, int events) {}

    /** Every thread there ever was of each of the terms. */
    Map<String, Map<UUID, Story>> of(Collection<String> terms) {
        Map<String, Map<UUID, Story>> stories = new HashMap<>();
        sql.list(
                "SELECT id, term, name, first_day, last_day, events FROM thread WHERE term = ANY (?::text[])",
                row -> {
                    Story story = new Story(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getInt(6));
                    return stories.computeIfAbsent(story.term(), term -> new HashMap<>())
                            .put(story.id(), story);
                },
                terms);
        return stories;
    }

    /** Begins threads, and lets those go on that are other than before. */
    void keep(Collection<Story> stories) {
        sql.batch(
                """
                INSERT INTO thread (id, term, name, first_day, last_day, events) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, first_day = excluded.first_day,
                    last_day = excluded.last_day, events = excluded.events, merged_into = NULL,
                    revision = thread.revision + 1
                """,
                stories.stream()
                        .map(story -> new Object[] {
                            story.id(), story.term(), story.name(), story.first(), story.last(), story.events()
                        })
                        .toList());
    }

    /** Ends threads, each with the one that took most of its events, or null. */
    void end(Map<UUID, UUID> ended) {
        List<Object[]> rows = new ArrayList<>();
        ended.forEach((id, into) -> rows.add(new Object[] {into == null ? null : into.toString(), id}));
        sql.batch(
                "UPDATE thread SET events = 0, revision = revision + 1,"
                        + " merged_into = coalesce(?::uuid, merged_into) WHERE id = ?",
                rows);
    }
}
