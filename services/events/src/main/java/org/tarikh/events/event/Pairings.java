package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.reconciliation.Reason;
import org.tarikh.events.reconciliation.Veto;
import org.tarikh.events.store.Sql;

/** Looks up how the reports of an event were compared, with each other and with those of others. */
@ApplicationScoped
class Pairings {
    /** The likest pairs of an event that are shown. */
    private static final int PAIRS = 500;

    /** Reports of an event that are shown, the first published. */
    private static final int REPORTS = 500;

    private static final int NEIGHBOURS = 10;

    private final Sql sql;

    Pairings(Sql sql) {
        this.sql = sql;
    }

    EventReports of(UUID event) {
        return new EventReports(reports(event), pairs(event), apart(event));
    }

    private List<EventReports.Told> reports(UUID event) {
        return sql.list(
                """
                SELECT id, article, content -> 'source' ->> 'publisher', (content -> 'source' ->> 'published')::date,
                    CASE WHEN shown THEN content -> 'source' ->> 'headline' END,
                    CASE WHEN shown THEN content ->> 'title'
                        ELSE (SELECT document ->> 'title' FROM event WHERE event.id = report.event) END,
                    content -> 'source' ->> 'copyOf'
                FROM report CROSS JOIN LATERAL
                    (SELECT content -> 'source' ->> 'display' IS DISTINCT FROM 'hidden' AS shown) veil
                WHERE event = ?
                ORDER BY 4 NULLS LAST, content -> 'source' ->> 'documentHash', article,
                    (content -> 'quotes' -> 0 ->> 'start')::int, id
                LIMIT ?
                """,
                row -> new EventReports.Told(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                event,
                REPORTS);
    }

    private List<EventReports.Pair> pairs(UUID event) {
        return sql.list(
                """
                SELECT p.first, p.second, p.score, p.veto,
                    CASE WHEN 'hidden' IN (a.content -> 'source' ->> 'display', b.content -> 'source' ->> 'display')
                        THEN '[]' ELSE p.reasons END
                FROM report a JOIN report_pair p ON p.first = a.id JOIN report b ON b.id = p.second AND b.event = a.event
                WHERE a.event = ? ORDER BY p.score DESC, p.first, p.second LIMIT ?
                """,
                row -> new EventReports.Pair(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getDouble(3),
                        row.getString(4),
                        Veto.code(row.getString(4)),
                        reasons(row, 5)),
                event,
                PAIRS);
    }

    /** Of each other event the pair that keeps it apart: the likest vetoed one, else the likest. */
    private List<EventReports.Apart> apart(UUID event) {
        return sql.list(
                """
                WITH near AS (
                    SELECT DISTINCT ON (b.event) b.event, a.id AS mine, b.id AS theirs, p.score, p.veto,
                        CASE WHEN 'hidden' IN (a.content -> 'source' ->> 'display', b.content -> 'source' ->> 'display')
                            THEN '[]' ELSE p.reasons END AS reasons
                    FROM report a
                    CROSS JOIN LATERAL (
                        SELECT second AS other, score, veto, reasons FROM report_pair WHERE first = a.id
                        UNION ALL SELECT first, score, veto, reasons FROM report_pair WHERE second = a.id) p
                    JOIN report b ON b.id = p.other
                    WHERE a.event = ? AND b.event <> a.event
                    ORDER BY b.event, p.veto IS NULL, p.score DESC, a.id, b.id)
                SELECT near.event, e.document ->> 'title', near.mine, near.theirs, near.score, near.veto, near.reasons
                FROM near JOIN event e ON e.id = near.event AND e.document IS NOT NULL
                ORDER BY near.score DESC, near.mine, near.theirs LIMIT ?
                """,
                row -> new EventReports.Apart(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getDouble(5),
                        row.getString(6),
                        Veto.code(row.getString(6)),
                        reasons(row, 7)),
                event,
                NEIGHBOURS);
    }

    private List<Reason> reasons(ResultSet row, int column) throws SQLException {
        return List.of(sql.value(row.getString(column), Reason[].class));
    }
}
