package org.tarikh.events.errata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.event.Events;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IfMatch;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/** The reports of errors: kept as they come, listed in that order. */
@ApplicationScoped
class ErrorReports {
    private static final String COLUMNS = "id, event, revision, field, wrong, source, state, received,"
            + " version, answer, answered, answered_by, ordinal";

    private final Sql sql;
    private final Events events;
    private final Reconciler reconciler;
    private final Audit audit;
    private final EventIds ids;
    private final Clock clock;

    ErrorReports(Sql sql, Events events, Reconciler reconciler, Audit audit, EventIds ids, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.reconciler = reconciler;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of reports. */
    @Schema(name = "ErrorReportPage", description = "Reports of errors, those that came first before others")
    record Page(List<ErrorReport> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    private record Row(ErrorReport report, long ordinal) {}

    /**
     * Keeps a report on an event, or on the one it was merged into.
     *
     * @param report as {@link ErrorReportRequest#checked} gives it
     * @throws Problem 404 where there is no such event, 410 where an editor rejected it
     */
    @Transactional
    ErrorReport keep(UUID id, ErrorReportRequest report) {
        reconciler.takeTurn();
        Event event = events.find(id)
                .flatMap(found -> found.event() != null ? Optional.of(found) : events.find(found.mergedInto()))
                .map(Events.Found::event)
                .orElseThrow(() -> EventId.unknown(id));
        if (event.rejected()) {
            throw EventId.rejected(id);
        }
        Instant received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ErrorReport kept = new ErrorReport(
                ids.next(),
                event.id(),
                event.revision(),
                report.field(),
                report.wrong(),
                report.source(),
                ErrorReport.State.OPEN.toString(),
                received,
                1,
                null,
                null,
                null);
        sql.update(
                "INSERT INTO error_report (id, event, revision, field, wrong, source, contact, received)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                kept.id(),
                kept.event(),
                kept.revision(),
                kept.field(),
                kept.wrong(),
                kept.source(),
                report.contact(),
                received.atOffset(ZoneOffset.UTC));
        events.reported(event, true);
        return kept;
    }

    /**
     * Answers a report; its event asks for an editor no more where it was the last that was open.
     *
     * @param ifMatch the header by which the version is named
     * @param by null where it is not known
     * @throws Problem 404 where there is no such report, 412 where it was answered meanwhile, 428 without a version
     */
    @Transactional
    ErrorReport answer(UUID id, String ifMatch, ErrorReportAnswer answer, String by) {
        reconciler.takeTurn();
        ErrorReport was = find(id).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, was.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ErrorReport becomes = sql.first(
                        "UPDATE error_report SET state = coalesce(?, state), answer = coalesce(?, answer), answered = ?,"
                                + " answered_by = ?, version = version + 1 WHERE id = ? RETURNING " + COLUMNS,
                        ErrorReports::row,
                        answer.state(),
                        answer.answer(),
                        now.atOffset(ZoneOffset.UTC),
                        by,
                        id)
                .orElseThrow()
                .report();
        Optional<Event> event = events.find(was.event())
                .flatMap(found -> found.event() != null ? Optional.of(found) : events.find(found.mergedInto()))
                .map(Events.Found::event);
        event.ifPresent(told ->
                events.reported(told, events.reported(List.of(told.id())).contains(told.id())));
        audit.add(
                "report_answered",
                AuditEntry.Sort.ERROR_REPORT,
                id,
                by,
                answer.answer(),
                now,
                told(was),
                told(becomes),
                event.map(told -> told.evidence().stream()
                                .map(Event.Evidence::article)
                                .distinct()
                                .toList())
                        .orElse(List.of()));
        return becomes;
    }

    private static Map<String, Object> told(ErrorReport report) {
        return Map.of("event", report.event(), "state", report.state());
    }

    Optional<ErrorReport> find(UUID id) {
        return sql.first("SELECT " + COLUMNS + " FROM error_report WHERE id = ?", ErrorReports::row, id)
                .map(Row::report);
    }

    /**
     * Those that came after one, in that order.
     *
     * @param state null for every one
     * @param cursor {@code next} of the page before, null for the first
     */
    Page page(String state, String cursor, int limit) {
        String narrowed = state == null ? "" : "state = ? AND ";
        Object[] arguments = state == null
                ? new Object[] {ordinal(cursor), limit + 1}
                : new Object[] {state, ordinal(cursor), limit + 1};
        List<Row> rows = sql.list(
                "SELECT " + COLUMNS + " FROM error_report WHERE " + narrowed + "ordinal > ? ORDER BY ordinal LIMIT ?",
                ErrorReports::row,
                arguments);
        List<ErrorReport> items = rows.stream().limit(limit).map(Row::report).toList();
        return new Page(
                items, rows.size() > limit ? Long.toString(rows.get(limit - 1).ordinal()) : null);
    }

    private static long ordinal(String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return Long.parseLong(cursor);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ErrorReport(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getLong(9),
                        row.getString(10),
                        row.getObject(11) == null
                                ? null
                                : row.getObject(11, OffsetDateTime.class).toInstant(),
                        row.getString(12)),
                row.getLong(13));
    }

    static Problem unknown(Object id) {
        return new Problem(Code.ERROR_REPORT_NOT_FOUND, "No report of an error has the id " + id + ".");
    }
}
