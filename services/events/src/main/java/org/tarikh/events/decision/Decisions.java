package org.tarikh.events.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.events.reconciliation.Constraints;
import org.tarikh.events.store.Sql;

/**
 * The decisions of editors. They speak of the lines of reports, so that they hold when an article is read again, and
 * while it is gone.
 */
@ApplicationScoped
public class Decisions {
    /** Of a decision for which {@link Kind#places} holds. */
    private static final String PLACES = "decision.kind IN ('merge', 'split')";

    private final Sql sql;

    public Decisions(Sql sql) {
        this.sql = sql;
    }

    /** What an editor does. */
    public enum Kind {
        MERGE,
        SPLIT,
        ACCEPT,
        REJECT,
        EDIT,
        CLAIM,
        CREATE;

        /** Whether it decides which reports are one event, and not what is told of them. */
        public boolean places() {
            return this == MERGE || this == SPLIT;
        }
    }

    /**
     * What an editor decided about what some reports tell, and that still holds.
     *
     * @param event the one it was taken on
     * @param by null where the editor gave no name
     * @param edits as it was kept, null where it edits nothing
     * @param reports those it is about, of the ones asked for
     */
    public record Verdict(
            long ordinal, Kind kind, UUID event, String by, Instant at, String edits, Set<UUID> reports) {}

    /**
     * What a decision sets or adds, as JSON; each null where it does not.
     *
     * @param article where the words it rests on stand
     */
    public record Content(String edits, String article, String claim) {
        public static final Content NONE = new Content(null, null, null);

        public static Content edits(String edits) {
            return new Content(edits, null, null);
        }

        public static Content created(String article, String edits) {
            return new Content(edits, article, null);
        }

        public static Content claim(String article, String claim) {
            return new Content(null, article, claim);
        }
    }

    /**
     * A claim that an editor added, and that still holds.
     *
     * @param report the one of those asked for that it goes with
     * @param claim as it was kept, with what is known of its article now
     */
    public record Addition(UUID report, String by, Instant at, String claim) {}

    /**
     * A decision that holds.
     *
     * @param edited names of the fields it sets or gives back to the machine
     * @param before the event each report there is now was in before it
     */
    public record Standing(UUID id, Kind kind, UUID event, Instant taken, Set<String> edited, Map<UUID, UUID> before) {}

    /** What has been decided about these reports. */
    public Constraints over(Collection<UUID> reports) {
        Map<Long, Map<Integer, Set<UUID>>> decisions = new TreeMap<>();
        sql.list(
                "SELECT decision.ordinal, decision_report.side, report_line.report FROM report_line"
                        + " JOIN decision_report USING (line) JOIN decision ON decision.id = decision_report.decision"
                        + " WHERE report_line.report = ANY (?::uuid[]) AND decision.undone IS NULL AND "
                        + PLACES,
                row -> decisions
                        .computeIfAbsent(row.getLong(1), ordinal -> new TreeMap<>())
                        .computeIfAbsent(row.getInt(2), side -> new HashSet<>())
                        .add(row.getObject(3, UUID.class)),
                reports);
        return Constraints.of(decisions.values().stream()
                .map(sides -> List.copyOf(sides.values()))
                .toList());
    }

    /** What has been decided about what these reports tell, in the order it was. */
    public List<Verdict> verdicts(Collection<UUID> reports) {
        Map<Long, Verdict> verdicts = new TreeMap<>();
        sql.list(
                "SELECT ordinal, kind, event, by, taken, edits, report_line.report FROM report_line"
                        + " JOIN decision_report USING (line) JOIN decision ON decision.id = decision_report.decision"
                        + " WHERE report_line.report = ANY (?::uuid[]) AND undone IS NULL AND kind <> 'claim' AND NOT "
                        + PLACES,
                row -> verdicts.computeIfAbsent(row.getLong(1), ordinal -> verdict(row))
                        .reports()
                        .add(row.getObject(7, UUID.class)),
                reports);
        return List.copyOf(verdicts.values());
    }

    /**
     * The claims that go with these reports, in the order they were added: each with the first report there is of those
     * its event had, so that it goes where that one does. None of an article that was taken down.
     */
    public List<Addition> additions(Collection<UUID> reports) {
        return sql.list(
                """
                SELECT first.report, decision.by, decision.taken,
                    jsonb_set(decision.claim, '{source}', source_now(decision.claim -> 'source'))
                FROM decision JOIN article ON article.id = decision.article
                CROSS JOIN LATERAL (SELECT report.id AS report FROM decision_report JOIN report_line USING (line)
                    JOIN report ON report.id = report_line.report
                    WHERE decision_report.decision = decision.id ORDER BY side, report.id LIMIT 1) first
                WHERE decision.id IN (SELECT decision_report.decision FROM report_line JOIN decision_report USING (line)
                        WHERE report_line.report = ANY (?::uuid[]))
                    AND first.report = ANY (?::uuid[]) AND decision.undone IS NULL AND decision.claim IS NOT NULL
                    AND NOT article.taken_down
                ORDER BY decision.ordinal
                """,
                row -> new Addition(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)),
                reports,
                reports);
    }

    /** The reports there are whose events tell claims that stand in these articles, or that went with these reports. */
    public List<UUID> hearing(Collection<String> articles, Collection<UUID> reports) {
        return sql.list(
                """
                SELECT DISTINCT report.id FROM decision_report JOIN report_line USING (line)
                    JOIN report ON report.id = report_line.report
                WHERE decision_report.decision IN (
                    SELECT id FROM decision WHERE article = ANY (?::text[]) AND undone IS NULL
                    UNION SELECT decision.id FROM report_line JOIN decision_report USING (line)
                        JOIN decision ON decision.id = decision_report.decision
                    WHERE report_line.report = ANY (?::uuid[]) AND undone IS NULL AND kind = 'claim')
                """,
                row -> row.getObject(1, UUID.class),
                articles,
                reports);
    }

    /** The reports there are that were put on one side of a decision with any of these. */
    public List<UUID> beside(Collection<UUID> reports) {
        return sql.list(
                "SELECT DISTINCT report.id FROM report_line"
                        + " JOIN decision_report ON decision_report.line = report_line.line"
                        + " JOIN decision ON decision.id = decision_report.decision AND decision.undone IS NULL AND "
                        + PLACES
                        + " JOIN decision_report fellow ON fellow.decision = decision_report.decision"
                        + " AND fellow.side = decision_report.side"
                        + " JOIN report_line fellow_line ON fellow_line.line = fellow.line"
                        + " JOIN report ON report.id = fellow_line.report"
                        + " WHERE report_line.report = ANY (?::uuid[])",
                row -> row.getObject(1, UUID.class),
                reports);
    }

    /**
     * Keeps a decision.
     *
     * @param event the one it was taken on
     * @param by null where the editor gives no name
     * @param content what it sets or adds
     * @param sides the reports of each side with the event each is in until now
     */
    public UUID take(
            UUID id,
            Kind kind,
            UUID event,
            String by,
            String note,
            Instant at,
            Content content,
            List<Map<UUID, UUID>> sides) {
        sql.update(
                "INSERT INTO decision (id, kind, event, by, note, taken, edits, article, claim)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)",
                id,
                kind.name().toLowerCase(Locale.ROOT),
                event,
                by,
                note,
                at.atOffset(ZoneOffset.UTC),
                content.edits(),
                content.article(),
                content.claim());
        List<Object[]> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (Map.Entry<UUID, UUID> report : sides.get(side).entrySet()) {
                rows.add(new Object[] {id, side, report.getValue(), report.getKey()});
            }
        }
        sql.batch(
                "INSERT INTO decision_report (decision, side, before, line)"
                        + " SELECT ?, ?, ?, line FROM report_line WHERE report = ?"
                        + " ON CONFLICT (decision, line) DO NOTHING",
                rows);
        return id;
    }

    private static Verdict verdict(ResultSet row) {
        try {
            return new Verdict(
                    row.getLong(1),
                    kind(row.getString(2)),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    new HashSet<>());
        } catch (SQLException e) {
            throw new IllegalStateException("A decision cannot be read", e);
        }
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The last decision that holds on any report of an event. */
    public Optional<Standing> last(UUID event) {
        return sql.first(
                        "SELECT decision.id, decision.kind, decision.event, decision.taken,"
                                + " ARRAY(SELECT jsonb_object_keys(decision.edits - ARRAY['none', 'back', 'heard']) UNION"
                                + " SELECT jsonb_array_elements_text(decision.edits -> 'none') UNION"
                                + " SELECT jsonb_array_elements_text(decision.edits -> 'back')) FROM report"
                                + " JOIN report_line ON report_line.report = report.id"
                                + " JOIN decision_report USING (line)"
                                + " JOIN decision ON decision.id = decision_report.decision"
                                + " WHERE report.event = ? AND decision.undone IS NULL"
                                + " ORDER BY decision.ordinal DESC LIMIT 1",
                        row -> new Standing(
                                row.getObject(1, UUID.class),
                                kind(row.getString(2)),
                                row.getObject(3, UUID.class),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                Set.of((String[]) row.getArray(5).getArray()),
                                Map.of()),
                        event)
                .map(last -> new Standing(
                        last.id(), last.kind(), last.event(), last.taken(), last.edited(), before(last.id())));
    }

    private Map<UUID, UUID> before(UUID decision) {
        Map<UUID, UUID> before = new HashMap<>();
        sql.list(
                "SELECT report.id, decision_report.before FROM decision_report"
                        + " JOIN report_line USING (line) JOIN report ON report.id = report_line.report"
                        + " WHERE decision_report.decision = ?",
                row -> before.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                decision);
        return before;
    }

    /** Ends a decision; that it was taken stays known. */
    public void undo(UUID decision, String by, String note, Instant at) {
        sql.update(
                "UPDATE decision SET undone = ?, undone_by = ?, undone_note = ? WHERE id = ? AND undone IS NULL",
                at.atOffset(ZoneOffset.UTC),
                by,
                note,
                decision);
    }
}
