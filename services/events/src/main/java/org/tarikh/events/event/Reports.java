package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tarikh.events.reconciliation.Blocks;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

/** The stored reports: light for comparing, whole for what is settled. */
@ApplicationScoped
class Reports {
    /** Those that are read anew with their articles, and those that go with a document that is taken down. */
    private static final String GOING = "article = ANY (?::text[]) AND NOT (by_hand AND EXISTS"
            + " (SELECT FROM article known WHERE known.id = report.article AND NOT known.taken_down))";

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /**
     * A report as it is stored, with what is compared of it.
     *
     * @param event null until it is settled
     * @param piece what it was last clustered with, null before
     * @param report whole where it is fresh, else light
     */
    record Stored(UUID id, UUID event, UUID piece, List<Long> blocks, int spread, SourcedReport report) {
        /** A report that is to be stored, in the event of the one it continues, if any. */
        static Stored fresh(SourcedReport report, UUID event) {
            return new Stored(report.id(), event, null, Blocks.of(report), Blocks.spread(report), report);
        }

        /** A report that is an event by itself, whatever others tell, until an editor says otherwise. */
        static Stored alone(SourcedReport report) {
            return new Stored(report.id(), null, null, List.of(), 0, report);
        }

        List<BlockIndex.Place> places() {
            return BlockIndex.places(blocks, spread);
        }
    }

    /** Where a report was settled. */
    record Place(UUID report, UUID event, UUID piece) {
        boolean isOf(Stored stored) {
            return event.equals(stored.event()) && Objects.equals(piece, stored.piece());
        }
    }

    List<Stored> ofArticles(Collection<String> articles) {
        return list(GOING, articles);
    }

    List<Stored> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id = ANY (?::uuid[])", ids);
    }

    /** The whole reports, with their claims. */
    Map<UUID, SourcedReport> whole(Collection<UUID> ids) {
        Map<UUID, SourcedReport> whole = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "SELECT id, CASE WHEN by_hand THEN jsonb_set(content, '{source}', source_now(content -> 'source'))"
                            + " ELSE content END FROM report WHERE id = ANY (?::uuid[])",
                    row -> whole.put(row.getObject(1, UUID.class), sql.value(row.getString(2), SourcedReport.class)),
                    ids);
        }
        return whole;
    }

    /** How many reports each event has. */
    Map<UUID, Integer> counts(Collection<UUID> events) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!events.isEmpty()) {
            sql.list(
                    "SELECT event, count(*) FROM report WHERE event = ANY (?::uuid[]) GROUP BY event",
                    row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)),
                    events);
        }
        return counts;
    }

    void delete(Collection<String> articles) {
        sql.update("DELETE FROM report WHERE " + GOING, articles);
    }

    /** Those that editors wrote of what stands in these articles. */
    List<UUID> byHand(Collection<String> articles) {
        return sql.list(
                "SELECT id FROM report WHERE by_hand AND article = ANY (?::text[])",
                row -> row.getObject(1, UUID.class),
                articles);
    }

    /** Adds one that an editor wrote. */
    void write(Stored fresh) {
        add(List.of(fresh));
        sql.update("UPDATE report SET by_hand = true WHERE id = ?", fresh.id());
    }

    /** Removes those that editors wrote. */
    void withdraw(Collection<UUID> ids) {
        sql.update("DELETE FROM report WHERE by_hand AND id = ANY (?::uuid[])", ids);
    }

    void add(Collection<Stored> fresh) {
        sql.batch(
                """
                INSERT INTO report (id, article, event, starts, ends, exact, blocks, spread, content, traits)
                VALUES (?, ?, ?, ?, ?, ?, ?::bigint[], ?, ?::jsonb, ?::json)
                """,
                fresh.stream().map(this::row).toList());
    }

    private Object[] row(Stored fresh) {
        SourcedReport report = fresh.report();
        return new Object[] {
            fresh.id(),
            report.source().article(),
            fresh.event(),
            report.date() == null ? null : report.date().start(),
            report.date() == null ? null : report.date().end(),
            Blocks.dayIsTold(report),
            fresh.blocks(),
            fresh.spread(),
            sql.json(report),
            sql.json(report.light())
        };
    }

    /** Notes the event each report is of, and the piece it was clustered with. */
    void settled(Collection<Place> places) {
        sql.batch(
                "UPDATE report SET event = ?, piece = ? WHERE id = ?",
                places.stream()
                        .map(place -> new Object[] {place.event(), place.piece(), place.report()})
                        .toList());
    }

    private List<Stored> list(String condition, Object... arguments) {
        return sql.list(
                "SELECT id, event, piece, blocks, spread, traits FROM report WHERE " + condition,
                row -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        List.of((Long[]) row.getArray(4).getArray()),
                        row.getInt(5),
                        sql.value(row.getString(6), SourcedReport.class)),
                arguments);
    }
}
