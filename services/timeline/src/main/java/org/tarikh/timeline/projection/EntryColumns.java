package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tarikh.timeline.chronology.Entry;

/** What tables entry and entry_revision share: the document of an entry and what it is queried by. */
final class EntryColumns {
    static final String NAMES = "kind, types, status, review, country, places, actors, publishers, threads, links,"
            + " start_day, end_day, start_hour, precision, importance, names, search, document";

    /** The values, in the order of {@link #NAMES}, of a SELECT. */
    static final String VALUES =
            """
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS date), CAST(? AS date), ?, ?, ?, folded.names,
                setweight(to_tsvector('simple', folded.names) || to_tsvector('english', folded.names), 'A')
                || setweight(to_tsvector('simple', folded.words) || to_tsvector('english', folded.words), 'B'),
                CAST(? AS jsonb)
            FROM (SELECT unaccent(?) AS names, unaccent(?) AS words) folded
            """;

    /** Takes over every column of a row that stands in the way of an INSERT. */
    static final String REPLACED = Arrays.stream(NAMES.split(",\\s*"))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));

    private EntryColumns() {}

    /** Binds {@link #VALUES} from a place on. */
    static void bind(Connection connection, PreparedStatement sql, int from, Row row, Entry entry, ObjectMapper json)
            throws SQLException {
        int i = from;
        sql.setString(i++, row.kind());
        sql.setArray(i++, texts(connection, row.types()));
        sql.setString(i++, row.status());
        sql.setString(i++, row.review());
        sql.setString(i++, row.country());
        sql.setArray(i++, texts(connection, row.places()));
        sql.setArray(i++, texts(connection, row.actors()));
        sql.setArray(i++, texts(connection, row.publishers()));
        sql.setArray(i++, texts(connection, row.threads()));
        sql.setArray(i++, connection.createArrayOf("uuid", row.links().toArray()));
        sql.setString(i++, row.start() == null ? "-infinity" : row.start().toString());
        sql.setString(i++, row.end() == null ? "-infinity" : row.end().toString());
        sql.setObject(i++, row.hour(), Types.SMALLINT);
        sql.setInt(i++, row.precision());
        sql.setDouble(i++, entry.importance());
        sql.setString(i++, written(entry, json));
        sql.setString(i++, Row.names(entry));
        sql.setString(i, Row.words(entry));
    }

    static String written(Object part, ObjectMapper json) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(part + " cannot be written", e);
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
