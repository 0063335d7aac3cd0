package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A change of the feed that is not as it must be, and why. */
public record Unreadable(String id, long revision, String reason) {
    /** Keeps them to be shown: nothing is dropped in silence. */
    static void keep(Connection connection, List<Unreadable> changes) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("INSERT INTO unreadable (id, revision, reason)"
                + " VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision,"
                + " reason = excluded.reason")) {
            for (Unreadable change : changes) {
                sql.setString(1, change.id());
                sql.setLong(2, change.revision());
                sql.setString(3, change.reason());
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }
}
