package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts entries by the place they stand at, in one scan; what a place is called is read of one entry of each. */
final class PlaceQuery {
    private static final int LISTED = 500;

    private final Connection connection;
    private final ObjectMapper json;
    private final Filter filter;

    PlaceQuery(Connection connection, ObjectMapper json, Filter filter) {
        this.connection = connection;
        this.json = json;
        this.filter = filter;
    }

    PlaceCounts places() throws SQLException {
        Conditions where = Conditions.of(filter, Search.of(filter, connection));
        Conditions known = filter.knowledge().conditions().add("true");
        String table = filter.knowledge().table();
        List<PlaceCounts.PlaceCount> items = new ArrayList<>();
        Density.Kinds unplaced = new Density.Kinds(0, 0);
        long more = 0;
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT ranked.place, incidents, moves, size, told.place FROM (SELECT *,"
                        + " row_number() OVER (ORDER BY place IS NULL DESC, incidents + moves DESC, place) AS rank,"
                        + " count(place) OVER () AS size FROM (SELECT places[cardinality(places)] AS place,"
                        + " count(*) FILTER (WHERE kind = 'incident') AS incidents,"
                        + " count(*) FILTER (WHERE kind <> 'incident') AS moves, any_value(id) AS one FROM " + table
                        + " WHERE " + where.sql() + " GROUP BY 1) counted) ranked LEFT JOIN LATERAL (SELECT"
                        + " document -> 'place' AS place FROM " + table + " WHERE id = ranked.one AND " + known.sql()
                        + " LIMIT 1) told ON true WHERE rank <= " + (LISTED + 1) + " ORDER BY rank")) {
            known.bind(connection, sql, where.bind(connection, sql, 1));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1) == null) {
                        unplaced = new Density.Kinds(row.getLong(2), row.getLong(3));
                    } else if (items.size() < LISTED) {
                        items.add(new PlaceCounts.PlaceCount(place(row.getString(5)), row.getLong(2), row.getLong(3)));
                        more = Math.max(0, row.getLong(4) - LISTED);
                    }
                }
            }
        }
        return new PlaceCounts(items, more, unplaced);
    }

    private Entry.Place place(String document) {
        try {
            return json.readValue(document, Entry.Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored place cannot be read", e);
        }
    }
}
