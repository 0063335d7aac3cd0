package org.tarikh.timeline.projection;

import java.sql.SQLException;

/** A failing database, told without a checked exception. */
final class Failure {
    private Failure() {}

    interface Work<T> {
        T done() throws SQLException;
    }

    static <T> T told(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
