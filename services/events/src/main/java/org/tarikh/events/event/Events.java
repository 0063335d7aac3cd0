package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.records.Records;
import org.tarikh.events.store.Sql;
import org.tarikh.events.terms.Precision;

/** The events that are, with their history, and what stays of those that are no more. */
@ApplicationScoped
public class Events {
    private final Sql sql;
    private final Clock clock;
    private final Records records;
    private final Consumer<Recorded> recorded;

    @Inject
    Events(Sql sql, Clock clock, Records records, jakarta.enterprise.event.Event<Recorded> recorded) {
        this(sql, clock, records, recorded::fire);
    }

    /** @param recorded is told inside the transaction */
    Events(Sql sql, Clock clock, Records records, Consumer<Recorded> recorded) {
        this.sql = sql;
        this.clock = clock;
        this.records = records;
        this.recorded = recorded;
    }

    /** So many new revisions of events. */
    record Recorded(int events) {}

    /** What is found under an id: an event, or the id it was merged into. */
    public record Found(Event event, UUID mergedInto) {}

    /** Nothing for an id that never was, or whose reports are all gone; what an editor rejected is found. */
    public Optional<Found> find(UUID id) {
        return sql.first(
                "SELECT coalesce(document, rejected), merged_into FROM event WHERE id = ?"
                        + " AND num_nonnulls(document, rejected, merged_into) > 0",
                row -> new Found(sql.value(row.getString(1), Event.class), row.getObject(2, UUID.class)),
                id);
    }

    Optional<Event> revision(UUID id, long revision) {
        return sql.first(
                "SELECT document FROM told_revision WHERE event = ? AND revision = ? AND document IS NOT NULL",
                row -> sql.value(row.getString(1), Event.class),
                id,
                revision);
    }

    Map<UUID, Long> founded(Collection<UUID> ids) {
        Map<UUID, Long> founded = new HashMap<>();
        sql.list(
                "SELECT id, founded FROM event WHERE id = ANY (?::uuid[])",
                row -> founded.put(row.getObject(1, UUID.class), row.getLong(2)),
                ids);
        return founded;
    }

    /** Those of the events that are, as they are stored. */
    Map<UUID, Event> current(Collection<UUID> ids) {
        Map<UUID, Event> current = new HashMap<>();
        sql.list(
                "SELECT id, document FROM event WHERE id = ANY (?::uuid[]) AND document IS NOT NULL",
                row -> current.put(row.getObject(1, UUID.class), sql.value(row.getString(2), Event.class)),
                ids);
        return current;
    }

    /**
     * Stores what differs from what is stored; each such event's revision rises by one. One that is rejected is no more
     * to all who are told of it.
     *
     * @param reasons why, for those whose reports changed; the others changed in their links or threads only
     * @param doubts how much each asks for an editor, for the same
     */
    void record(Map<UUID, Event> contents, Map<UUID, RevisionReason> reasons, Map<UUID, Doubts> doubts) {
        Map<UUID, Long> revisions = new HashMap<>();
        Map<UUID, Event> current = new HashMap<>();
        List<UUID> restored = new ArrayList<>();
        Map<UUID, List<String>> weighed = new HashMap<>();
        sql.list(
                "SELECT id, revision, coalesce(document, rejected), merged_into, doubts FROM event"
                        + " WHERE id = ANY (?::uuid[]) ORDER BY id",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    revisions.put(id, row.getLong(2));
                    if (row.getObject(4) != null) {
                        restored.add(id);
                    }
                    if (row.getArray(5) != null) {
                        weighed.put(id, List.of((String[]) row.getArray(5).getArray()));
                    }
                    return current.put(id, sql.value(row.getString(3), Event.class));
                },
                contents.keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> history = new ArrayList<>();
        List<Event> changed = new ArrayList<>();
        new TreeMap<>(contents).forEach((id, content) -> {
            long revision = revisions.getOrDefault(id, 0L) + 1;
            Event event = content.recordedAs(id, revision, now);
            if (current.get(id) == null || !event.tellsTheSameAs(current.get(id))) {
                changed.add(event);
                rows.add(row(event, doubts.get(id)));
                RevisionReason reason =
                        reasons.containsKey(id) ? reasons.get(id) : RevisionReason.tied(current.get(id), event);
                history.add(new Object[] {id, revision, event.rejected() ? null : sql.json(event), sql.json(reason)});
            } else if (doubts.containsKey(id) && !doubts.get(id).reasons().equals(weighed.get(id))) {
                weigh(id, doubts.get(id));
            }
        });
        sql.batch(
                """
                INSERT INTO event (id, revision, document, rejected, kind, starts, ends, coarseness, status, review, place, types,
                    actors, articles, documents, publishers, weight, doubts, words)
                VALUES (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, to_tsvector('english', ?))
                ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, document = excluded.document,
                    rejected = excluded.rejected, merged_into = NULL, merged_then = NULL,
                    kind = excluded.kind, starts = excluded.starts, ends = excluded.ends,
                    coarseness = excluded.coarseness, status = excluded.status, review = excluded.review,
                    place = excluded.place, types = excluded.types, actors = excluded.actors,
                    articles = excluded.articles, documents = excluded.documents, words = excluded.words,
                    publishers = excluded.publishers, weight = coalesce(excluded.weight, event.weight),
                    doubts = coalesce(excluded.doubts, event.doubts),
                    changed_xid = pg_current_xact_id(), changed_seq = nextval('event_change_seq')
                """,
                rows);
        sql.batch(
                "INSERT INTO event_revision (event, revision, document, reason) VALUES (?, ?, ?::jsonb, ?::jsonb)",
                history);
        List<Event> told = changed.stream().filter(event -> !event.rejected()).toList();
        records.replace(told);
        changed.stream().filter(Event::rejected).map(Event::id).forEach(records::remove);
        recorded.accept(new Recorded(changed.size()));
        restored.forEach(id -> leadBack(id, reasons.get(id)));
    }

    private void weigh(UUID id, Doubts doubts) {
        sql.update("UPDATE event SET weight = ?, doubts = ? WHERE id = ?", doubts.weight(), doubts.reasons(), id);
    }

    /**
     * Lets an event ask for an editor, or no more, for what readers report; under the turn of the reconciler.
     *
     * @param open whether a report on it is open
     */
    public void reported(Event event, boolean open) {
        List<String> reasons = sql.first(
                        "SELECT doubts FROM event WHERE id = ? AND doubts IS NOT NULL",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        event.id())
                .orElse(List.of());
        boolean news = reasons.contains(Doubts.Reason.PROPOSAL.toString());
        boolean changed = reasons.contains(Doubts.Reason.CHANGED.toString());
        weigh(event.id(), Doubts.of(event, open, news, changed));
    }

    /** Those of the events, and of what was merged into them, on which a report of an error is open. */
    public Set<UUID> reported(Collection<UUID> ids) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT coalesce(merged_into, event.id) FROM error_report JOIN event ON event.id = error_report.event"
                        + " WHERE state = 'open' AND (event.id = ANY (?::uuid[]) OR merged_into = ANY (?::uuid[]))",
                row -> row.getObject(1, UUID.class),
                ids,
                ids));
    }

    /** Ids that had been merged into an event before it was merged itself lead to it again, now that it is restored. */
    private void leadBack(UUID restored, RevisionReason reason) {
        end(
                "merged_into = living.id",
                "document IS NULL AND event.id IN ("
                        + "WITH RECURSIVE behind (id) AS (SELECT id FROM event WHERE merged_then = ?"
                        + " UNION SELECT event.id FROM event JOIN behind ON event.merged_then = behind.id)"
                        + " SELECT id FROM behind)",
                restored,
                restored,
                reason);
    }

    /**
     * Ends an event.
     *
     * @param into the event it lives on in, for ever; null where none of its reports is left
     */
    void retire(UUID id, UUID into, RevisionReason reason) {
        records.remove(id);
        end(
                "document = NULL, rejected = NULL, merged_into = living.id, merged_then = living.id",
                "event.id = ? AND (document IS NOT NULL OR rejected IS NOT NULL)",
                into,
                id,
                reason);
        if (into != null) {
            end("merged_into = living.id", "merged_into = ?", into, id, reason);
        }
    }

    /** An end is a revision like any other: it is told when it was recorded. */
    private void end(String change, String which, UUID into, UUID id, RevisionReason reason) {
        sql.update(
                "WITH ended AS (UPDATE event SET " + change + ", revision = revision + 1,"
                        + " changed_xid = pg_current_xact_id(), changed_seq = nextval('event_change_seq')"
                        + " FROM (SELECT ?::uuid AS id) living"
                        + " WHERE " + which + " RETURNING event.id, revision, merged_into)"
                        + " INSERT INTO event_revision (event, revision, merged_into, reason)"
                        + " SELECT id, revision, merged_into, ?::jsonb FROM ended",
                into,
                id,
                sql.json(reason));
    }

    private Object[] row(Event event, Doubts doubts) {
        return new Object[] {
            event.id(),
            event.revision(),
            event.rejected() ? null : sql.json(event),
            event.rejected() ? sql.json(event) : null,
            event.kind(),
            event.date() == null ? null : event.date().start(),
            event.date() == null ? null : event.date().end(),
            event.date() == null
                    ? Precision.values().length
                    : EventList.coarseness(event.date().precision()),
            event.status(),
            event.review().state(),
            event.place() == null ? null : event.place().id(),
            types(event.type()),
            actors(event),
            distinct(event.evidence().stream().map(Event.Evidence::article)),
            distinct(event.evidence().stream().map(Event.Evidence::document)),
            distinct(event.evidence().stream().map(Event.Evidence::publisher)),
            doubts == null ? null : doubts.weight(),
            doubts == null ? null : doubts.reasons(),
            words(event)
        };
    }

    private static Collection<String> types(Event.Type type) {
        Stream<String> acled = type.acled() == null
                ? Stream.of()
                : Stream.of(type.acled().event(), type.acled().subEvent());
        return distinct(Stream.concat(
                Stream.concat(type.plover().stream(), acled), Stream.of(type.hazard() == null ? "" : type.hazard())));
    }

    private static Collection<String> actors(Event event) {
        return distinct(Stream.concat(event.initiators().stream(), event.recipients().stream())
                .map(actor -> actor.id() == null ? "" : actor.id()));
    }

    private static Collection<String> distinct(Stream<String> values) {
        TreeSet<String> distinct = new TreeSet<>();
        values.filter(value -> value != null && !value.isEmpty()).forEach(distinct::add);
        return distinct;
    }

    private static String words(Event event) {
        StringBuilder words = new StringBuilder(event.title());
        words.append(' ').append(event.summary() == null ? "" : event.summary());
        Stream.concat(event.initiators().stream(), event.recipients().stream())
                .map(ActorRef::name)
                .forEach(name -> words.append(' ').append(name));
        if (event.place() != null) {
            words.append(' ').append(event.place().name());
        }
        event.evidence()
                .forEach(evidence -> words.append(' ').append(evidence.quote().exact()));
        return words.toString().replace('\u0000', ' ');
    }
}
