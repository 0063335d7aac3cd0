package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A failing database, told without a checked exception. */
final class Failure {
    private Failure() {}

    interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    /** Does the work with a connection of its own. */
    static <T> T told(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.done(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
