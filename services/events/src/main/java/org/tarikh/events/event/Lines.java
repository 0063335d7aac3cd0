package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tarikh.events.reconciliation.Past;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

/**
 * Remembers reports beyond a reading: each is of a line that begins with the first report of its words, and the events
 * a line has been in stay known while its article is read again, is gone, and comes back.
 */
@ApplicationScoped
public class Lines {
    private final Sql sql;

    Lines(Sql sql) {
        this.sql = sql;
    }

    /**
     * Puts new reports into the lines they continue.
     *
     * @param ancestors the report of before that a report continues; one without begins a line, or takes up its old one
     */
    void begin(Collection<UUID> reports, Map<UUID, UUID> ancestors) {
        List<Object[]> rows = new ArrayList<>();
        for (UUID report : reports) {
            rows.add(new Object[] {report, ancestors.get(report), report});
        }
        sql.batch(
                "INSERT INTO report_line (report, line)"
                        + " VALUES (?, coalesce((SELECT line FROM report_line WHERE report = ?), ?))"
                        + " ON CONFLICT (report) DO NOTHING",
                rows);
    }

    /** Notes that reports came to an event; each row is the event and the report. */
    void joined(List<Object[]> moved) {
        sql.batch(
                "INSERT INTO membership (event, line) SELECT ?, line FROM report_line WHERE report = ?"
                        + " ON CONFLICT (line, event) DO UPDATE SET since = nextval('membership_seq')",
                moved);
    }

    /** The reports of events, each with its event. */
    public Map<UUID, UUID> reportsOf(Collection<UUID> events) {
        Map<UUID, UUID> reports = new HashMap<>();
        sql.list(
                "SELECT id, event FROM report WHERE event = ANY (?::uuid[])",
                row -> reports.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                events);
        return reports;
    }

    /** The event each of these reports is in now. */
    public Map<UUID, UUID> placesOf(Collection<UUID> reports) {
        Map<UUID, UUID> places = new HashMap<>();
        sql.list(
                "SELECT id, event FROM report WHERE id = ANY (?::uuid[]) AND event IS NOT NULL",
                row -> places.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                reports);
        return places;
    }

    /** The reports of an event, those of an article first, then by their publication and place. */
    public List<UUID> inOrder(UUID event, String article) {
        return sql.list(
                "SELECT id FROM report WHERE event = ?"
                        + " ORDER BY article <> ?, content -> 'source' ->> 'published' NULLS LAST, article, id",
                row -> row.getObject(1, UUID.class),
                event,
                article);
    }

    /** The events reports are in now. */
    public Set<UUID> eventsOf(Collection<UUID> reports) {
        return new TreeSet<>(placesOf(reports).values());
    }

    /** The events these reports have been in. */
    Past past(Map<UUID, SourcedReport> reports) {
        Map<SourcedReport, Map<UUID, Long>> joined = new HashMap<>();
        Set<UUID> ended = new HashSet<>();
        sql.list(
                "SELECT report_line.report, membership.event, membership.since,"
                        + " event.document IS NULL AND event.rejected IS NULL"
                        + " FROM report_line JOIN membership USING (line) JOIN event ON event.id = membership.event"
                        + " WHERE report_line.report = ANY (?::uuid[])",
                row -> {
                    UUID event = row.getObject(2, UUID.class);
                    if (row.getBoolean(4)) {
                        ended.add(event);
                    }
                    return joined.computeIfAbsent(reports.get(row.getObject(1, UUID.class)), report -> new HashMap<>())
                            .put(event, row.getLong(3));
                },
                reports.keySet());
        return new Past(joined, ended, members(ended));
    }

    private Map<UUID, Integer> members(Set<UUID> ended) {
        Map<UUID, Integer> members = new HashMap<>();
        if (!ended.isEmpty()) {
            sql.list(
                    "SELECT membership.event, count(*) FROM membership JOIN report_line USING (line)"
                            + " JOIN report ON report.id = report_line.report"
                            + " WHERE membership.event = ANY (?::uuid[]) GROUP BY membership.event",
                    row -> members.put(row.getObject(1, UUID.class), row.getInt(2)),
                    ended);
        }
        return members;
    }
}
