package org.tarikh.sources.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Keeps every act of an editor or an admin. The database lets the service add to it, and nobody change it but by a takedown. */
@ApplicationScoped
public class Audit {
    private final DataSource database;
    private final ObjectMapper json;

    Audit(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A page of what was done. */
    @Schema(name = "AuditPage", description = "Acts of editors and admins, the newest first")
    public record Page(List<AuditEntry> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    /** Which acts are asked for; each null for all of them. */
    public record Filter(String act, UUID subject, String by, Instant from, Instant to) {
        /** All that was ever done to one thing. */
        public static Filter of(UUID subject) {
            return new Filter(null, subject, null, null, null);
        }
    }

    private record Row(AuditEntry entry, long ordinal) {}

    /**
     * Adds what somebody does, in the transaction that does it.
     *
     * @param by null where no name is given
     * @param note why, may be null
     * @param document by whose takedown the values and the note are taken, null where they tell of no document
     * @param was the values that change as they were, by name; {@code becomes} the same as they are now
     */
    public void add(
            Act act, UUID subject, String by, String note, UUID document, Map<String, ?> was, Map<String, ?> becomes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO audit (act, sort, subject, by, note, document, was, becomes)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
            bind(insert, act.toString(), act.sort(), subject, by, note, document, text(was), text(becomes));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be added to", e);
        }
    }

    /**
     * Adds that somebody changes what is said of a thing: the values that are not the same before and after.
     *
     * @param by null where no name is given
     * @param note why, may be null
     * @param known the name of the value by which the thing is known, which is told though it be the same
     */
    public void addChange(
            Act act,
            UUID subject,
            String by,
            String note,
            String known,
            Map<String, String> was,
            Map<String, String> becomes) {
        add(act, subject, by, note, null, unlike(was, becomes, known), unlike(becomes, was, known));
    }

    private static Map<String, String> unlike(Map<String, String> values, Map<String, String> others, String known) {
        Map<String, String> unlike = new TreeMap<>(values);
        unlike.entrySet()
                .removeIf(value ->
                        !value.getKey().equals(known) && value.getValue().equals(others.get(value.getKey())));
        return unlike;
    }

    /** Empties what was noted of a document that was taken down, in the transaction that does it. */
    public void redact(UUID document) {
        try (Connection connection = database.getConnection();
                PreparedStatement redaction = connection.prepareStatement("SELECT redact_audit(?)")) {
            bind(redaction, document);
            redaction.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be redacted", e);
        }
    }

    /**
     * The acts before one, the newest first.
     *
     * @param cursor {@code next} of the page before, null for the newest
     */
    public Page page(Filter filter, String cursor, int limit) {
        StringBuilder conditions = new StringBuilder("true");
        List<Object> arguments = new ArrayList<>();
        and(conditions, arguments, "act = ?", filter.act());
        and(conditions, arguments, "subject = ?", filter.subject());
        and(conditions, arguments, "by = ?", filter.by());
        and(conditions, arguments, "at >= ?", moment(filter.from()));
        and(conditions, arguments, "at < ?", moment(filter.to()));
        and(conditions, arguments, "ordinal < ?", cursor == null ? null : ordinal(cursor));
        arguments.add(limit + 1);
        List<Row> rows = rows(
                "SELECT id, at, act, sort, subject, by, note, was, becomes, redacted, ordinal FROM audit WHERE "
                        + conditions + " ORDER BY ordinal DESC LIMIT ?",
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

    private static OffsetDateTime moment(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static long ordinal(String cursor) {
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return Long.parseLong(cursor);
    }

    private List<Row> rows(String query, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, arguments);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be read", e);
        }
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
                        values(row.getString(8)),
                        values(row.getString(9)),
                        row.getBoolean(10)),
                row.getLong(11));
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private String text(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> values(String text) {
        try {
            return text == null ? null : json.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Values of the audit cannot be read", e);
        }
    }
}
