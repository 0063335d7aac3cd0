package org.tarikh.events.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;

/** This service's database without the service: a real PostgreSQL with the migrations, and one connection to it. */
public final class BareStore implements Closeable {
    private final EmbeddedPostgresServer server;
    private final Connection connection;
    private final Sql sql;

    public BareStore() throws IOException, SQLException {
        server = EmbeddedPostgresServer.temporary();
        Database database = server.database("events", "owner", "service");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .load()
                .migrate();
        connection = DriverManager.getConnection(
                database.jdbcUrl() + "?reWriteBatchedInserts=true", database.owner(), database.ownerPassword());
        connection.setAutoCommit(false);
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        sql = new Sql(new OneConnection(unclosed(connection)), json);
    }

    public Sql sql() {
        return sql;
    }

    /** Runs something as one transaction. */
    public void transaction(Runnable work) {
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties every table but those of one row, which tell where things stand. */
    public void empty() {
        transaction(() -> {
            List<String> tables = sql.list(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                            + " AND tablename NOT IN ('flyway_schema_history', 'article_feed', 'feed_epoch', 'woven',"
                            + " 'lexicon_version')",
                    row -> row.getString(1));
            sql.update("TRUNCATE " + String.join(", ", tables) + " CASCADE");
            sql.update("UPDATE woven SET events = 0");
        });
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            server.close();
        }
    }

    /** The connection of a transaction stays open when a statement is done with it. */
    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BareStore.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    return method.invoke(connection, arguments);
                });
    }

    private record OneConnection(Connection connection) implements DataSource {
        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) {
            return connection;
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("This is no " + type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
