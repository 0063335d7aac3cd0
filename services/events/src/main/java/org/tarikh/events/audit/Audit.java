package org.tarikh.events.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/** Keeps every act of an editor or an admin. The database lets the service add to it, and nobody change it but by a takedown. */
@ApplicationScoped
public class Audit {
    private final Sql sql;
    private final EventIds ids;
    private final Clock clock;

    Audit(Sql sql, EventIds ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of what was done. */
    @Schema(name = "AuditPage", description = "Acts of editors and admins, the newest first")
    public record Page(List<AuditEntry> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    /** Which acts are asked for; each null for all of them. */
    record Filter(String act, UUID subject, String entry, String by, Instant from, Instant to) {}

    private record Row(AuditEntry entry, long ordinal) {}

    /**
     * Adds what an editor does, in the transaction that does it.
     *
     * @param by null where the editor gives no name
     * @param was the values that change as they were, by name; {@code becomes} the same as they are now
     * @param articles those the values were read from
     */
    public void add(
            String act,
            AuditEntry.Sort sort,
            UUID subject,
            String by,
            String note,
            Instant at,
            Map<String, Object> was,
            Map<String, Object> becomes,
            Collection<String> articles) {
        add(act, sort, subject, null, by, note, at, was, becomes, articles);
    }

    /** Adds what an editor does to an entry of the lexicon, as {@link #add} does; its values are of no document. */
    public void addOfEntry(
            String act,
            AuditEntry.Sort sort,
            String entry,
            String by,
            String note,
            Instant at,
            Map<String, Object> was,
            Map<String, Object> becomes) {
        add(act, sort, null, entry, by, note, at, was, becomes, List.of());
    }

    private void add(
            String act,
            AuditEntry.Sort sort,
            UUID subject,
            String entry,
            String by,
            String note,
            Instant at,
            Map<String, Object> was,
            Map<String, Object> becomes,
            Collection<String> articles) {
        sql.update(
                "INSERT INTO audit (id, at, act, sort, subject, entry, by, note, was, becomes, articles)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                ids.next(),
                at.atOffset(ZoneOffset.UTC),
                act,
                sort.toString(),
                subject,
                entry,
                by,
                note,
                sql.json(was),
                sql.json(becomes),
                articles);
    }

    /**
     * Adds what is done to the door of the desk, where no words of a document are at stake.
     *
     * @param subject null where nobody has the name that was tried
     * @param by null where it is not known
     */
    public void add(
            String act,
            AuditEntry.Sort sort,
            UUID subject,
            String by,
            Map<String, Object> was,
            Map<String, Object> becomes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        add(act, sort, subject, by, null, now, was, becomes, List.of());
    }

    /**
     * The acts before one, the newest first.
     *
     * @param cursor {@code next} of the page before, null for the newest
     */
    Page page(Filter filter, String cursor, int limit) {
        StringBuilder conditions = new StringBuilder("true");
        List<Object> arguments = new ArrayList<>();
        and(conditions, arguments, "act = ?", filter.act());
        and(conditions, arguments, "subject = ?", filter.subject());
        and(conditions, arguments, "entry = ?", filter.entry());
        and(conditions, arguments, "by = ?", filter.by());
        and(
                conditions,
                arguments,
                "at >= ?",
                filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
        and(
                conditions,
                arguments,
                "at < ?",
                filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC));
        and(conditions, arguments, "ordinal < ?", cursor == null ? null : ordinal(cursor));
        arguments.add(limit + 1);
        List<Row> rows = sql.list(
                "SELECT id, at, act, sort, subject, entry, by, note, was, becomes, redacted, ordinal FROM audit WHERE "
                        + conditions + " ORDER BY ordinal DESC LIMIT ?",
                this::row,
                arguments.toArray());
        List<AuditEntry> items = rows.stream().limit(limit).map(Row::entry).toList();
        return new Page(
                items, rows.size() > limit ? Long.toString(rows.get(limit - 1).ordinal()) : null);
    }

    private static void and(StringBuilder conditions, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            arguments.add(value);
        }
    }

    private static long ordinal(String cursor) {
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return Long.parseLong(cursor);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new AuditEntry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        values(row.getString(9)),
                        values(row.getString(10)),
                        row.getBoolean(11)),
                row.getLong(12));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> values(String text) {
        return sql.value(text, Map.class);
    }
}
