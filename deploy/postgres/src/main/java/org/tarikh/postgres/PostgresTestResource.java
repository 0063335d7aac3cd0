package org.tarikh.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/** Gives a service's tests a real PostgreSQL; the argument {@code name} is the service's database. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private String name;
    private EmbeddedPostgresServer server;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.get("name");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgresServer.temporary();
            Database database = server.database(name, "owner-in-tests", "service-in-tests");
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.service(),
                    "quarkus.datasource.password", database.servicePassword(),
                    "quarkus.flyway.username", database.owner(),
                    "quarkus.flyway.password", database.ownerPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database " + name + " cannot be made", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
