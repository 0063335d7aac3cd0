package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/** Tells the lives of events from their revisions, page by page. */
@ApplicationScoped
class EventHistory {
    private final Sql sql;
    private final Bylines bylines;

    EventHistory(Sql sql, Bylines bylines) {
        this.sql = sql;
        this.bylines = bylines;
    }

    /**
     * A page of an event's life.
     *
     * @param items the revisions that tell the event
     * @param next null on the last page
     * @param changes the same revisions and the ends among them, each with its reason and what it tells otherwise
     */
    @Schema(name = "History", description = "Revisions of one event, the oldest first, with the reason for each")
    public record Page(List<Event> items, @Schema(nullable = true) String next, List<Revision> changes) {}

    private record Row(
            long revision, Instant recorded, Event event, UUID mergedInto, RevisionReason reason, boolean withheld) {}

    /** The page after a cursor, from the first revision where it is null; empty for an id that never was. */
    Page page(UUID id, String cursor, int limit) {
        long after = cursor == null ? 0 : revision(cursor);
        List<Row> rows = sql.list(
                "SELECT revision, recorded, document, merged_into, reason, withheld FROM told_revision"
                        + " WHERE event = ? AND revision > ? ORDER BY revision LIMIT ?",
                row -> new Row(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        bylines.of(sql.value(row.getString(3), Event.class)),
                        row.getObject(4, UUID.class),
                        bylines.of(sql.value(row.getString(5), RevisionReason.class)),
                        row.getBoolean(6)),
                id,
                after,
                limit + 1);
        List<Event> items = new ArrayList<>();
        List<Revision> changes = new ArrayList<>();
        Event before = cursor == null ? null : before(id, after);
        for (Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            List<Difference> differences =
                    row.event() == null || before == null ? List.of() : Differences.between(before, row.event());
            changes.add(new Revision(
                    row.revision(),
                    row.recorded(),
                    row.event() == null && !row.withheld(),
                    row.withheld(),
                    row.mergedInto(),
                    row.reason(),
                    differences));
            if (row.event() != null) {
                items.add(row.event());
                before = row.event();
            }
        }
        String next = rows.size() > limit ? Long.toString(rows.get(limit - 1).revision()) : null;
        return new Page(items, next, changes);
    }

    /** The event as it was last told up to a revision. */
    private Event before(UUID id, long revision) {
        return sql.first(
                        "SELECT document FROM told_revision WHERE event = ? AND revision <= ?"
                                + " AND document IS NOT NULL ORDER BY revision DESC LIMIT 1",
                        row -> bylines.of(sql.value(row.getString(1), Event.class)),
                        id,
                        revision)
                .orElse(null);
    }

    private static long revision(String cursor) {
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return Long.parseLong(cursor);
    }
}
