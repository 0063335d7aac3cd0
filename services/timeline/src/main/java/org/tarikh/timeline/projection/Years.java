package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Divides the entries of a read model that is still empty into parts by the years they start in. What has no date and what
 * starts before the first of the years are parts of their own. A migration has to do for both shapes: on a divided table
 * settings of storage are each part's own, and no index is built concurrently.
 *
 * @param beginnings the first year of each part, 1 to 9999, ascending; empty for entries in one piece
 */
record Years(List<Integer> beginnings) {
    /** Each part costs every question that names no days some time; more than these nobody can mean. */
    private static final int MOST = 300;

    private static final String SETTINGS =
            "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = to_regclass(?) AND reloptions IS NOT NULL";

    Years {
        beginnings = List.copyOf(beginnings);
    }

    /** @throws IllegalArgumentException where there are too many, or one is no year */
    static Years beginning(Collection<Integer> years) {
        TreeSet<Integer> sorted = new TreeSet<>(years);
        if (sorted.size() > MOST || !sorted.isEmpty() && (sorted.first() < 1 || sorted.last() > 9999)) {
            throw new IllegalArgumentException("Entries are divided by up to " + MOST + " years from 1 to 9999");
        }
        return new Years(List.copyOf(sorted));
    }

    /** Divides the table, which has no indexes yet, of the schema that the connection looks at first. */
    void divide(Connection connection) throws SQLException {
        if (beginnings.isEmpty()) {
            return;
        }
        List<String> settings = Schemas.asked(connection, SETTINGS, "entry");
        Schemas.run(connection, "ALTER TABLE entry RENAME TO entry_whole");
        Schemas.run(
                connection,
                "CREATE TABLE entry (LIKE entry_whole INCLUDING COMMENTS INCLUDING CONSTRAINTS INCLUDING DEFAULTS"
                        + " INCLUDING GENERATED INCLUDING STORAGE) PARTITION BY RANGE (start_day)");
        Schemas.run(connection, "DROP TABLE entry_whole");
        Schemas.run(connection, "ALTER TABLE entry ADD CONSTRAINT entry_key PRIMARY KEY (id, start_day)");
        String with = settings.isEmpty() ? "" : " WITH (" + settings.get(0) + ")";
        for (String part : parts()) {
            Schemas.run(connection, "CREATE TABLE " + part + with);
        }
    }

    private List<String> parts() {
        String earliest = "'" + LocalDate.of(1, 1, 1) + "'";
        List<String> parts = new ArrayList<>();
        parts.add(part("undated", "MINVALUE", earliest));
        String from = earliest;
        String name = "before";
        for (int year : beginnings) {
            if (year > 1) {
                parts.add(part(name, from, "'" + LocalDate.of(year, 1, 1) + "'"));
                from = "'" + LocalDate.of(year, 1, 1) + "'";
            }
            name = "from_" + year;
        }
        parts.add(part(name, from, "MAXVALUE"));
        return parts;
    }

    private static String part(String name, String from, String to) {
        return "entry_%s PARTITION OF entry FOR VALUES FROM (%s) TO (%s)".formatted(name, from, to);
    }
}
