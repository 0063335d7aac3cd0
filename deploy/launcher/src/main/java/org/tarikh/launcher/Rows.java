package org.tarikh.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one database in files that every version of PostgreSQL reads: of each table what COPY writes, compressed, and
 * {@value #CONTENT}, which tells what the tables are and how many rows each has.
 */
final class Rows {
    private static final String CONTENT = "content.json";
    private static final String SUFFIX = ".copy.gz";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By what the server calls them, quoted where they have to be. Values of generated columns are not kept. */
    private static final String TABLES =
            """
            SELECT quote_ident(held.relname), string_agg(quote_ident(attname), ', ' ORDER BY attnum)
            FROM pg_class held JOIN pg_attribute ON attrelid = held.oid
            WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r'
                AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            GROUP BY 1 ORDER BY 1
            """;

    private static final String SEQUENCES =
            "SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1";
    private static final String MIGRATIONS =
            "SELECT script FROM flyway_schema_history WHERE success AND type = 'SQL' ORDER BY installed_rank";

    private Rows() {}

    /**
     * What a folder of rows holds.
     *
     * @param migrations the scripts that made the tables, in their order
     */
    record Content(List<String> migrations, List<Table> tables, List<Sequence> sequences) {}

    /** @param columns as a list for a statement */
    record Table(String name, String columns, long rows) {}

    /** @param called whether {@code last} has been given */
    record Sequence(String name, long last, boolean called) {}

    /**
     * Copies every row of a database as of one moment, while others write.
     *
     * @param superuser a connection of its own to that database
     * @param folder made here
     */
    static void write(Connection superuser, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        superuser.setReadOnly(true);
        superuser.setAutoCommit(false);
        CopyManager copying = superuser.unwrap(PGConnection.class).getCopyAPI();
        List<Table> tables = new ArrayList<>();
        for (Table table : tables(superuser)) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file(folder, table)))) {
                long rows = copying.copyOut("COPY " + table.name() + " (" + table.columns() + ") TO STDOUT", out);
                tables.add(new Table(table.name(), table.columns(), rows));
            }
        }
        // Last: sequences know no moment, and may be ahead of the rows but not behind.
        Content content = new Content(texts(superuser, MIGRATIONS), tables, sequences(superuser));
        superuser.rollback();
        JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(CONTENT).toFile(), content);
    }

    static Content content(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(CONTENT).toFile(), Content.class);
    }

    /**
     * Puts the rows of a folder in the place of those that are there.
     *
     * @param superuser a connection of its own to a database with the tables that the folder's migrations make
     * @throws Refusal where there are other tables
     */
    static void load(Connection superuser, Path folder) throws IOException, SQLException {
        Content content = content(folder);
        superuser.setAutoCommit(false);
        requireSame(tables(superuser), content.tables());
        try (Statement sql = superuser.createStatement()) {
            // Neither triggers nor foreign keys look at the rows: they are as those left them.
            sql.execute("SET session_replication_role = replica");
            sql.execute("TRUNCATE " + content.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
        }
        CopyManager copying = superuser.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : content.tables()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file(folder, table)))) {
                long rows = copying.copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN", in);
                if (rows != table.rows()) {
                    throw new IOException(table.name() + " has " + rows + " rows, not " + table.rows());
                }
            }
        }
        try (PreparedStatement set = superuser.prepareStatement("SELECT setval(CAST(? AS regclass), ?, ?)")) {
            for (Sequence sequence : content.sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
        superuser.commit();
    }

    private static void requireSame(List<Table> made, List<Table> kept) {
        List<Table> withoutCounts = kept.stream()
                .map(table -> new Table(table.name(), table.columns(), 0))
                .toList();
        if (!made.equals(withoutCounts)) {
            throw new Refusal("The copy has other tables than its migrations make here: " + withoutCounts
                    + " in place of " + made);
        }
    }

    private static Path file(Path folder, Table table) {
        return folder.resolve(table.name() + SUFFIX);
    }

    private static List<Table> tables(Connection superuser) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2), 0));
            }
        }
        return tables;
    }

    private static List<Sequence> sequences(Connection superuser) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        try (Statement sql = superuser.createStatement()) {
            for (String name : texts(superuser, SEQUENCES)) {
                try (ResultSet row = sql.executeQuery("SELECT last_value, is_called FROM " + name)) {
                    row.next();
                    sequences.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
                }
            }
        }
        return sequences;
    }

    private static List<String> texts(Connection superuser, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
