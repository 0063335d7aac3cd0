package org.tarikh.events.threads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.tarikh.events.event.Event;
import org.tarikh.events.lexicon.Derived;
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
    private final Stories stories;
    private final Derived<Storylines> storylines;

    public Weaver(Sql sql, Supplier<Lexicon> lexicon) {
        this.sql = sql;
        stories = new Stories(sql);
        storylines = new Derived<>(lexicon, Storylines::new);
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
        rows("thread_term WHERE event = ANY (?::uuid[])", touched)
                .forEach(row -> before.add(new Row(row.event(), row.term(), row.name(), row.day(), null)));
        Set<Row> now = new HashSet<>();
        contents.forEach((id, event) -> {
            for (Term term : storylines.get().of(event)) {
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
        int bound = bound(contents.keySet(), gone, terms);
        if (terms.isEmpty()) {
            return moved;
        }
        Map<String, Map<UUID, UUID>> previous = new HashMap<>();
        rows("thread_term WHERE thread IS NOT NULL AND term = ANY (?::text[])", terms)
                .forEach(row -> previous.computeIfAbsent(row.term(), term -> new HashMap<>())
                        .put(row.event(), row.thread()));
        sql.batch("DELETE FROM thread_term WHERE event = ? AND term = ?", lost);
        sql.batch("INSERT INTO thread_term (event, term, name, day) VALUES (?, ?, ?, ?)", won);
        moved.addAll(weave(terms, bound, previous));
        return moved;
    }

    private List<Row> rows(String source, Object... arguments) {
        return sql.list(
                "SELECT event, term, name, day, thread FROM " + source,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, UUID.class)),
                arguments);
    }

    /**
     * Counts events that come and go.
     *
     * @param terms is given those besides that another bound of common terms may make or unmake a story
     * @return how many events a term may have now
     */
    private int bound(Set<UUID> now, Collection<UUID> gone, Set<String> terms) {
        Set<UUID> all = new HashSet<>(now);
        all.addAll(gone);
        Set<UUID> stored = new HashSet<>(sql.list(
                "SELECT id FROM event WHERE id = ANY (?::uuid[]) AND document IS NOT NULL",
                row -> row.getObject(1, UUID.class),
                all));
        long come = now.stream().filter(id -> !stored.contains(id)).count();
        long went = gone.stream().filter(stored::contains).count();
        long events = sql.first(
                        "UPDATE woven SET events = events + ? RETURNING events", row -> row.getLong(1), come - went)
                .orElseThrow();
        int bound = Episodes.bound(events);
        if (bound != Episodes.bound(events - come + went)) {
            terms.addAll(sql.list(
                    "SELECT term FROM thread_term GROUP BY term HAVING count(*) > ?",
                    row -> row.getString(1),
                    Episodes.ALWAYS));
        }
        return bound;
    }

    /** Weaves terms anew; the events whose thread is now another. */
    private Set<UUID> weave(Set<String> terms, int bound, Map<String, Map<UUID, UUID>> previous) {
        Map<String, List<Row>> rows = rowsOf(terms, bound);
        Map<String, Map<UUID, Stories.Story>> known = stories.of(terms);
        List<Stories.Story> kept = new ArrayList<>();
        Map<UUID, UUID> ended = new HashMap<>();
        List<Object[]> changes = new ArrayList<>();
        Set<UUID> moved = new HashSet<>();
        for (String term : terms) {
            Map<UUID, UUID> was = previous.getOrDefault(term, Map.of());
            Map<UUID, Stories.Story> held = known.getOrDefault(term, Map.of());
            Map<UUID, Row> members = new HashMap<>();
            rows.getOrDefault(term, List.of()).forEach(row -> members.put(row.event(), row));
            List<List<Episodes.Member>> told = Episodes.of(
                    members.values().stream()
                            .map(row -> new Episodes.Member(row.event(), row.day()))
                            .toList(),
                    bound,
                    storylines.get().rest(term));
            Heirs heirs = Heirs.of(term, told, was, held.keySet());
            Map<UUID, UUID> now = new HashMap<>();
            for (int i = 0; i < told.size(); i++) {
                Stories.Story story = story(heirs.ids().get(i), told.get(i), members);
                told.get(i).forEach(member -> now.put(member.event(), story.id()));
                if (!story.equals(held.get(story.id()))) {
                    kept.add(story);
                }
            }
            heirs.ended().forEach((id, into) -> {
                if (held.get(id).events() > 0) {
                    ended.put(id, into);
                }
            });
            Set<UUID> all = new HashSet<>(was.keySet());
            all.addAll(now.keySet());
            for (UUID event : all) {
                UUID thread = now.get(event);
                if (!Objects.equals(thread, was.get(event))) {
                    moved.add(event);
                    changes.add(new Object[] {thread == null ? null : thread.toString(), event, term});
                }
            }
        }
        stories.keep(kept);
        stories.end(ended);
        sql.batch("UPDATE thread_term SET thread = ?::uuid WHERE event = ? AND term = ?", changes);
        return moved;
    }

    /** What each term has, none of one that is too common to tell a story. */
    private Map<String, List<Row>> rowsOf(Set<String> terms, int bound) {
        Map<String, List<Row>> rows = new HashMap<>();
        rows(
                        """
                        unnest(?::text[]) AS asked (one)
                        CROSS JOIN LATERAL (
                            SELECT * FROM thread_term WHERE term = asked.one AND ? >= (
                                SELECT count(*) FROM (
                                    SELECT 1 FROM thread_term WHERE term = asked.one LIMIT ?) AS few)
                            LIMIT ?) AS told
                        """,
                        terms,
                        bound,
                        bound + 1,
                        bound)
                .forEach(row -> rows.computeIfAbsent(row.term(), term -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** Every event of a term gives it one name; where a lexicon was changed between two, the later event's holds. */
    private static Stories.Story story(UUID id, List<Episodes.Member> told, Map<UUID, Row> members) {
        Row last = members.get(told.get(told.size() - 1).event());
        return new Stories.Story(id, last.term(), last.name(), told.get(0).day(), last.day(), told.size());
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
