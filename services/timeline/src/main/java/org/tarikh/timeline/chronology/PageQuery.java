package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Reads pages by the key (start, precision, id), never by an offset, in both directions. */
final class PageQuery {
    private final Connection connection;
    private final ObjectMapper json;
    private final Order order;
    private final Knowledge knowledge;
    private final String asOf;
    private final Matching matching;

    PageQuery(Connection connection, ObjectMapper json, Filter filter, Order order) throws SQLException {
        this.connection = connection;
        this.json = json;
        this.order = order;
        this.knowledge = filter.knowledge();
        this.asOf = Cursor.asOf(filter);
        this.matching = Matching.of(filter, connection);
    }

    private record Found(Entry entry, Cursor cursor) {}

    Page page(Cursor from, int limit) throws SQLException {
        boolean forward = from == null || from.side() == Cursor.Side.AFTER;
        List<Found> found = new ArrayList<>(read(from, limit + 1));
        boolean further = found.size() > limit;
        if (further) {
            found.remove(limit);
        }
        if (!forward) {
            Collections.reverse(found);
        }
        if (found.isEmpty()) {
            return empty(from);
        }
        Cursor first = found.get(0).cursor().side(Cursor.Side.BEFORE);
        Cursor last = found.get(found.size() - 1).cursor();
        boolean before = forward ? from != null && any(first) : further;
        boolean after = forward ? further : any(last);
        return new Page(
                found.stream().map(Found::entry).toList(), after ? last.text() : null, before ? first.text() : null);
    }

    /** Nothing on this side; what stands on the other side of the cursor can still be reached. */
    private Page empty(Cursor from) throws SQLException {
        if (from == null) {
            return new Page(List.of(), null, null);
        }
        if (from.side() == Cursor.Side.AFTER) {
            Cursor back = from.side(Cursor.Side.BEFORE_AND_AT);
            return new Page(List.of(), null, any(back) ? back.text() : null);
        }
        return new Page(List.of(), null, null);
    }

    private boolean any(Cursor from) throws SQLException {
        return !read(from, 1).isEmpty();
    }

    /** Which entries they are is found first, by the index alone where it can; only then are documents read. */
    private List<Found> read(Cursor from, int limit) throws SQLException {
        boolean forward = from == null || from.side() == Cursor.Side.AFTER;
        Order direction = forward ? order : order.reversed();
        Matching beyond = matching;
        if (from != null) {
            String than = (direction == Order.ASC ? ">" : "<") + (from.side() == Cursor.Side.BEFORE_AND_AT ? "=" : "");
            beyond = matching.and(
                    "(start_day, precision, id) " + than + " (CAST(? AS date), ?, ?)",
                    from.storedStart(),
                    from.precision(),
                    from.id());
        }
        String sorted = direction == Order.ASC ? "start_day, precision, id" : "start_day DESC, precision DESC, id DESC";
        Conditions known = knowledge.conditions().add("document IS NOT NULL");
        List<Found> found = new ArrayList<>();
        String keys = beyond.keys(
                Matching.KEY, Matching.ALL, part -> "(" + part + " ORDER BY " + sorted + " LIMIT " + limit + ")");
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT id, CASE WHEN isfinite(start_day) THEN start_day END, precision, document FROM (SELECT * FROM ("
                        + keys + ") parts ORDER BY " + sorted + " LIMIT " + limit + ") page JOIN " + knowledge.table()
                        + " USING (" + Matching.KEY + ") WHERE " + known.sql() + " ORDER BY " + sorted)) {
            known.bind(connection, sql, beyond.bind(connection, sql, 1));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Cursor cursor = new Cursor(
                            order,
                            Cursor.Side.AFTER,
                            row.getObject(2, LocalDate.class),
                            row.getInt(3),
                            row.getObject(1, UUID.class),
                            asOf);
                    found.add(new Found(Chronology.read(json, row.getString(4)), cursor));
                }
            }
        }
        return found;
    }
}
