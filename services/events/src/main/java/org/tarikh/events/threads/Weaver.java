package org.tarikh.events.threads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tarikh.events.event.Event;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.store.Sql;
import org.tarikh.events.weaving.Episodes;
import org.tarikh.events.weaving.Heirs;
import org.tarikh.events.weaving.Storylines;
import org.tarikh.events.weaving.Term;

/**
 * Keeps the threads what the events make them. A change costs what the terms of the changed events hold: at most
 * {@value Episodes#MOST} rows of two columns each, whatever the size of the store.
 */
@ApplicationScoped
public class Weaver {
    private final Sql sql;
    private final Storylines storylines;

    public Weaver(Sql sql, Lexicon lexicon) {
        this.sql = sql;
        storylines = new Storylines(lexicon);
    }

    private record Row(UUID event, String term, String name, LocalDate day, UUID thread) {}

    /**
     * Lets the threads follow.
     *
     * @param contents events as they are now, by id
     * @param gone events that are no more
     * @return the events whose own terms put them into other threads than before
     */
    public Set<UUID> settle(Map<UUID, Event> contents, Collection<UUID> gone) {
        Set<UUID> touched = new HashSet<>(contents.keySet());
        touched.addAll(gone);
        Set<Row> before = new HashSet<>();
        rows("event = ANY (?::uuid[])", touched)
                .forEach(row -> before.add(new Row(row.event(), row.term(), row.name(), row.day(), null)));
        Set<Row> now = new HashSet<>();
        contents.forEach((id, event) -> {
            for (Term term : storylines.of(event)) {
                now.add(new Row(id, term.key(), term.name(), event.date().start(), null));
            }
        });
        TreeSet<String> terms = new TreeSet<>();
        Set<UUID> moved = new HashSet<>();
        List<Object[]> lost = new ArrayList<>();
        List<Object[]> won = new ArrayList<>();
        for (Row row : before) {
            if (!now.contains(row)) {
                terms.add(row.term());
                moved.add(row.event());
                lost.add(new Object[] {row.event(), row.term()});
            }
        }
        for (Row row : now) {
            if (!before.contains(row)) {
                terms.add(row.term());
                won.add(new Object[] {row.event(), row.term(), row.name(), row.day()});
            }
        }
        boolean grown = count(contents.keySet(), gone);
        Map<String, Map<UUID, UUID>> previous = threads(terms);
        sql.batch("DELETE FROM thread_term WHERE event = ? AND term = ?", lost);
        sql.batch("INSERT INTO thread_term (event, term, name, day) VALUES (?, ?, ?, ?)", won);
        if (grown) {
            sql
                    .list(
                            "SELECT term FROM thread_term GROUP BY term HAVING count(*) > ?",
                            row -> row.getString(1),
                            Episodes.ALWAYS)
                    .stream()
                    .filter(terms::add)
                    .forEach(term -> previous.putAll(threads(Set.of(term))));
        }
        terms.forEach(term -> moved.addAll(weave(term, previous.getOrDefault(term, Map.of()))));
        return moved;
    }

    private List<Row> rows(String condition, Object... arguments) {
        return sql.list(
                "SELECT event, term, name, day, thread FROM thread_term WHERE " + condition,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, UUID.class)),
                arguments);
    }

    /** Counts events that come and go; whether the bound of a common term may be another now. */
    private boolean count(Set<UUID> now, Collection<UUID> gone) {
        Set<UUID> all = new HashSet<>(now);
        all.addAll(gone);
        Set<UUID> stored = new HashSet<>(sql.list(
                "SELECT id FROM event WHERE id = ANY (?::uuid[]) AND document IS NOT NULL",
                row -> row.getObject(1, UUID.class),
                all));
        long come = now.stream().filter(id -> !stored.contains(id)).count();
        long went = gone.stream().filter(stored::contains).count();
        long before = stored();
        if (come != went) {
            sql.update("UPDATE woven SET events = events + ?", come - went);
        }
        return Episodes.bound(before) != Episodes.bound(before + come - went);
    }

    private long stored() {
        return sql.first("SELECT events FROM woven", row -> row.getLong(1)).orElse(0L);
    }

    /** The thread of each event of each term until now. */
    private Map<String, Map<UUID, UUID>> threads(Collection<String> terms) {
        Map<String, Map<UUID, UUID>> threads = new HashMap<>();
        rows("thread IS NOT NULL AND term = ANY (?::text[])", terms)
                .forEach(row -> threads.computeIfAbsent(row.term(), term -> new HashMap<>())
                        .put(row.event(), row.thread()));
        return threads;
    }

    /** Weaves one term anew; the events whose thread is now another. */
    private Set<UUID> weave(String term, Map<UUID, UUID> previous) {
        int bound = Episodes.bound(stored());
        List<Row> found = rows("term = ? ORDER BY day, event LIMIT ?", term, bound + 1);
        List<List<Episodes.Member>> stories = Episodes.of(
                found.stream()
                        .map(row -> new Episodes.Member(row.event(), row.day()))
                        .toList(),
                bound,
                storylines.rest(term));
        Set<UUID> known = new HashSet<>(
                sql.list("SELECT id FROM thread WHERE term = ?", row -> row.getObject(1, UUID.class), term));
        Heirs heirs = Heirs.of(term, stories, previous, known);
        Map<UUID, UUID> now = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            List<Episodes.Member> story = stories.get(i);
            UUID id = heirs.ids().get(i);
            story.forEach(member -> now.put(member.event(), id));
            keep(id, term, name(found, story), story);
        }
        heirs.ended()
                .forEach((id, into) -> sql.update(
                        "UPDATE thread SET events = 0, revision = revision + 1,"
                                + " merged_into = coalesce(?::uuid, merged_into) WHERE id = ? AND events > 0",
                        into == null ? null : into.toString(),
                        id));
        Set<UUID> moved = new HashSet<>();
        List<Object[]> changes = new ArrayList<>();
        Set<UUID> all = new HashSet<>(previous.keySet());
        all.addAll(now.keySet());
        for (UUID event : all) {
            UUID thread = now.get(event);
            if (thread == null ? previous.containsKey(event) : !thread.equals(previous.get(event))) {
                moved.add(event);
                changes.add(new Object[] {thread == null ? null : thread.toString(), event, term});
            }
        }
        sql.batch("UPDATE thread_term SET thread = ?::uuid WHERE event = ? AND term = ?", changes);
        return moved;
    }

    /** Every event of a term gives it one name; where a lexicon was changed between two, the later event's holds. */
    private static String name(List<Row> found, List<Episodes.Member> story) {
        UUID last = story.get(story.size() - 1).event();
        return found.stream()
                .filter(row -> row.event().equals(last))
                .map(Row::name)
                .findFirst()
                .orElseThrow();
    }

    private void keep(UUID id, String term, String name, List<Episodes.Member> story) {
        sql.update(
                """
                INSERT INTO thread (id, term, name, first_day, last_day, events) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, first_day = excluded.first_day,
                    last_day = excluded.last_day, events = excluded.events, merged_into = NULL,
                    revision = thread.revision + 1
                WHERE (thread.name, thread.first_day, thread.last_day, thread.events, thread.merged_into)
                    IS DISTINCT FROM (excluded.name, excluded.first_day, excluded.last_day, excluded.events, NULL::uuid)
                """,
                id,
                term,
                name,
                story.get(0).day(),
                story.get(story.size() - 1).day(),
                story.size());
    }

    /** The threads of each of the events that has any, by its own terms or by an event it links to, by name. */
    public Map<UUID, List<Event.Storyline>> of(Collection<UUID> events) {
        Map<UUID, List<Event.Storyline>> threads = new HashMap<>();
        sql.list(
                """
                SELECT within.event, thread.id, coalesce(thread.given_name, thread.name) AS name FROM (
                    SELECT event, thread FROM thread_term WHERE event = ANY (?::uuid[]) AND thread IS NOT NULL
                    UNION
                    SELECT link.source, told.thread FROM event_link AS link
                    JOIN thread_term AS told ON told.event = link.target AND told.thread IS NOT NULL
                    WHERE link.source = ANY (?::uuid[])) AS within
                JOIN thread ON thread.id = within.thread AND NOT thread.hidden
                ORDER BY within.event, name, thread.term
                """,
                row -> threads.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Event.Storyline(row.getObject(2, UUID.class), row.getString(3))),
                events,
                events);
        return threads;
    }

    /** The events that link to one of these, whose threads are also theirs. */
    public Set<UUID> followersOf(Collection<UUID> events) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT source FROM event_link WHERE target = ANY (?::uuid[])",
                row -> row.getObject(1, UUID.class),
                events));
    }
}
