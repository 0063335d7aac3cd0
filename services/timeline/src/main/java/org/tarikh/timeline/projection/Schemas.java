package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where read models live: the one that is served, the one that is being built beside it, and the one that has been
 * replaced. A store's first read model lives in {@code public}, where the extensions stay for good; names are looked up in
 * the schema of the served one first and in {@code public} after it.
 *
 * @param served the name that the served read model's schema has, or will have
 */
record Schemas(String served) {
    private static final String FIRST = "public";

    /** The first line for each right on the schema, then for each that new tables and sequences in it come with. */
    private static final String RIGHTS =
            """
            SELECT format('GRANT %s ON SCHEMA %I TO %s', granted.privilege_type, ?,
                CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE CAST(granted.grantee AS regrole)::text END)
            FROM pg_namespace, aclexplode(nspacl) AS granted
            WHERE nspname = ? AND granted.grantee NOT IN (0, nspowner) AND granted.privilege_type = 'USAGE'
            UNION ALL
            SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA %I GRANT %s ON %s TO %s',
                CAST(defaclrole AS regrole), ?, granted.privilege_type,
                CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' ELSE 'TYPES' END,
                CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE CAST(granted.grantee AS regrole)::text END)
            FROM pg_default_acl, aclexplode(defaclacl) AS granted
            WHERE defaclnamespace = to_regnamespace(?) AND defaclrole = CAST(current_user AS regrole)
            """;

    /** Tables, their partitions aside, and functions of the owner's; what an extension has brought is left. */
    private static final String OWN =
            """
            SELECT format('DROP TABLE IF EXISTS %s CASCADE', CAST(oid AS regclass)) FROM pg_class
            WHERE relnamespace = to_regnamespace(?) AND relkind IN ('r', 'p') AND NOT relispartition
                AND relowner = CAST(current_user AS regrole)
            UNION ALL
            SELECT format('DROP FUNCTION IF EXISTS %s CASCADE', CAST(oid AS regprocedure)) FROM pg_proc
            WHERE pronamespace = to_regnamespace(?) AND proowner = CAST(current_user AS regrole)
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            """;

    private static final String INDEXES = " FROM pg_index JOIN pg_class held ON held.oid = indrelid"
            + " WHERE relnamespace = to_regnamespace(?) AND relname IN ('entry', 'entry_revision') AND NOT indisprimary"
            + " ORDER BY indexrelid";

    /** The parts of a table that is divided are looked at with it. */
    private static final String TABLES =
            """
            SELECT CAST(CAST(oid AS regclass) AS text) FROM pg_class
            WHERE relnamespace = to_regnamespace(?) AND relkind IN ('r', 'p') AND NOT relispartition
            """;

    /** The schema a rebuild fills. */
    String next() {
        return served + "_next";
    }

    /** The schema of a read model that has been replaced, until nobody reads it any more. */
    String old() {
        return served + "_old";
    }

    /** The schema of the read model that is served now. */
    String now(Connection connection) throws SQLException {
        return exists(connection, served + ".feed") ? served : FIRST;
    }

    /** Whether there is a table of that name, with its schema. */
    static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            sql.setString(1, table);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Makes an empty schema for the next read model, open to all whom the one served is open to. */
    void make(Connection connection) throws SQLException {
        String now = now(connection);
        drop(connection, next());
        drop(connection, old());
        run(connection, "CREATE SCHEMA " + next());
        for (String right : asked(connection, RIGHTS, next(), now, next(), now)) {
            run(connection, right);
        }
        lookAt(connection, next());
    }

    /** From now on the connection looks names up there first. */
    static void lookAt(Connection connection, String schema) throws SQLException {
        run(connection, "SET search_path TO " + schema + ", " + FIRST);
    }

    /**
     * Takes away what entries and their revisions are searched by, which is built much sooner over all of them than with
     * each.
     *
     * @return the statements that build it again
     */
    List<String> withoutIndexes(Connection connection) throws SQLException {
        List<String> built = asked(connection, "SELECT pg_get_indexdef(indexrelid)" + INDEXES, next());
        for (String drop :
                asked(connection, "SELECT 'DROP INDEX ' || CAST(indexrelid AS regclass)" + INDEXES, next())) {
            run(connection, drop);
        }
        return built;
    }

    /** Tells the planner what there is, and which pages need no second look. */
    void tidy(Connection connection) throws SQLException {
        for (String table : asked(connection, TABLES, next())) {
            run(connection, "VACUUM (ANALYZE) " + table);
        }
    }

    /** Names are changed and nothing else: no table is locked, so nobody who reads is waited for. */
    void change(Connection connection) throws SQLException {
        if (now(connection).equals(served)) {
            run(connection, "ALTER SCHEMA " + served + " RENAME TO " + old());
        }
        run(connection, "ALTER SCHEMA " + next() + " RENAME TO " + served);
    }

    /** Takes away what has been replaced; waits for nobody who still reads it for longer than the connection may. */
    void dropReplaced(Connection connection) throws SQLException {
        drop(connection, old());
        if (now(connection).equals(served)) {
            for (String each : asked(connection, OWN, FIRST, FIRST)) {
                run(connection, each);
            }
        }
    }

    private static void drop(Connection connection, String schema) throws SQLException {
        run(connection, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    static void run(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The first column of the answer to a question. */
    static List<String> asked(Connection connection, String question, String... parameters) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
        }
        return answers;
    }
}
