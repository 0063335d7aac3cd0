package org.tarikh.timeline.chronology;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sets the values of a query. */
interface Binding {
    void bind(PreparedStatement sql) throws SQLException;
}
