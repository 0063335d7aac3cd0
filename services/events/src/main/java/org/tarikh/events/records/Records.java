package org.tarikh.events.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.ReviewStates;
import org.tarikh.events.store.Sql;

/**
 * The records of publishers and parties, counted on as events change: an event's entries are replaced, and only the
 * sums they stand in are touched.
 */
@ApplicationScoped
public class Records {
    /** The sum over all fields stands under no field's name. */
    static final String ALL = "";

    private static final String COUNT =
            """
            SELECT subject, %s, count(*) AS made, count(*) FILTER (WHERE confirmed), count(*) FILTER (WHERE denied),
                count(*) FILTER (WHERE contradicted),
                count(*) FILTER (WHERE NOT (confirmed OR denied OR contradicted))
            FROM event AS told JOIN record_entry ON record_entry.event = told.id
            WHERE record_entry.kind = ? AND %s %s
            """;

    private static final String SELECT =
            "SELECT subject, field, made, confirmed, denied, contradicted, alone FROM record_sum";

    private final Sql sql;

    public Records(Sql sql) {
        this.sql = sql;
    }

    /** The sum that an entry stands in. */
    private record Sum(Outcome.Kind kind, String subject, String field) {}

    /** Puts what these events now tell in place of what they told before. */
    public void replace(Collection<Event> events) {
        Map<Sum, int[]> changes = new LinkedHashMap<>();
        take(events.stream().map(Event::id).toList(), changes);
        List<Object[]> rows = new ArrayList<>();
        for (Event event : events) {
            for (Outcome outcome : Ledger.of(event)) {
                count(outcome, 1, changes);
                rows.add(new Object[] {
                    event.id(),
                    outcome.kind().name(),
                    outcome.subject(),
                    outcome.field(),
                    outcome.confirmed(),
                    outcome.denied(),
                    outcome.contradicted()
                });
            }
        }
        sql.batch(
                "INSERT INTO record_entry (event, kind, subject, field, confirmed, denied, contradicted)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
        settle(changes);
    }

    /** Takes back what an event told that is no more. */
    public void remove(UUID event) {
        Map<Sum, int[]> changes = new LinkedHashMap<>();
        take(List.of(event), changes);
        settle(changes);
    }

    private void take(List<UUID> events, Map<Sum, int[]> changes) {
        sql.list(
                        "DELETE FROM record_entry WHERE event = ANY (?::uuid[])"
                                + " RETURNING kind, subject, field, confirmed, denied, contradicted",
                        row -> new Outcome(
                                Outcome.Kind.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getBoolean(6)),
                        events)
                .forEach(outcome -> count(outcome, -1, changes));
    }

    private static void count(Outcome outcome, int by, Map<Sum, int[]> changes) {
        for (String field : List.of(ALL, outcome.field())) {
            int[] sum = changes.computeIfAbsent(new Sum(outcome.kind(), outcome.subject(), field), key -> new int[5]);
            sum[0] += by;
            sum[1] += outcome.confirmed() ? by : 0;
            sum[2] += outcome.denied() ? by : 0;
            sum[3] += outcome.contradicted() ? by : 0;
            sum[4] += outcome.alone() ? by : 0;
        }
    }

    /** In one order, so that two that settle at once wait and do not lock each other out. */
    private void settle(Map<Sum, int[]> changes) {
        Map<String, Object[]> rows = new TreeMap<>();
        changes.forEach((sum, by) -> {
            if (by[0] != 0 || by[1] != 0 || by[2] != 0 || by[3] != 0 || by[4] != 0) {
                rows.put(sum.toString(), new Object[] {
                    sum.kind().name(), sum.subject(), sum.field(), by[0], by[1], by[2], by[3], by[4]
                });
            }
        });
        sql.batch(
                """
                INSERT INTO record_sum AS held (kind, subject, field, made, confirmed, denied, contradicted, alone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, subject, field) DO UPDATE SET made = held.made + excluded.made,
                    confirmed = held.confirmed + excluded.confirmed, denied = held.denied + excluded.denied,
                    contradicted = held.contradicted + excluded.contradicted, alone = held.alone + excluded.alone
                """,
                List.copyOf(rows.values()));
        sql.batch(
                "DELETE FROM record_sum WHERE kind = ? AND subject = ? AND field = ? AND made = 0",
                rows.values().stream()
                        .filter(row -> (int) row[3] < 0)
                        .map(row -> new Object[] {row[0], row[1], row[2]})
                        .toList());
    }

    /** Sums over all fields, those who said most first, then by name or id; after one. */
    private List<Counts> after(Outcome.Kind kind, RecordCursor after, int limit) {
        return sql.list(
                SELECT + " WHERE kind = ? AND field = '' AND (made < ? OR made = ? AND subject > ?)"
                        + " ORDER BY made DESC, subject LIMIT ?",
                Records::counts,
                kind.name(),
                after.made(),
                after.made(),
                after.subject(),
                limit);
    }

    /** The sums of some subjects for each field, in the order of subjects and fields. */
    private List<Counts> byField(Outcome.Kind kind, List<String> subjects) {
        return sql.list(
                SELECT + " WHERE kind = ? AND subject = ANY (?::text[]) AND field <> '' ORDER BY subject, field",
                Records::counts,
                kind.name(),
                subjects);
    }

    /** The same as {@link #after(Outcome.Kind, RecordCursor, int)} of events in some states of review, counted anew. */
    List<Counts> after(Outcome.Kind kind, ReviewStates states, RecordCursor after, int limit) {
        return states.all()
                ? after(kind, after, limit)
                : sql.list(
                        COUNT.formatted("''", states.condition(), "GROUP BY subject")
                                + " HAVING count(*) < ? OR count(*) = ? AND subject > ?"
                                + " ORDER BY made DESC, subject LIMIT ?",
                        Records::counts,
                        kind.name(),
                        after.made(),
                        after.made(),
                        after.subject(),
                        limit);
    }

    /** The same as {@link #byField(Outcome.Kind, List)} of events in some states of review, counted anew. */
    List<Counts> byField(Outcome.Kind kind, ReviewStates states, List<String> subjects) {
        return states.all()
                ? byField(kind, subjects)
                : sql.list(
                        COUNT.formatted("field", states.condition(), "AND subject = ANY (?::text[])")
                                + " GROUP BY subject, field ORDER BY subject, field",
                        Records::counts,
                        kind.name(),
                        subjects);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }
}
