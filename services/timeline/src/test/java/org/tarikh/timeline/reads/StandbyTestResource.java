package org.tarikh.timeline.reads;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;
import org.tarikh.postgres.Standby;

/** A primary with a streaming replica that the chronology is read from. */
public final class StandbyTestResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgresServer primary;
    private Standby standby;

    @Override
    public Map<String, String> start() {
        try {
            primary = EmbeddedPostgresServer.temporary();
            Database database = primary.database("timeline", "owner-in-tests", "service-in-tests");
            Path folder = Files.createTempDirectory("standby");
            standby = primary.standby(folder.resolve("postgres"));
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.service(),
                    "quarkus.datasource.password", database.servicePassword(),
                    "quarkus.flyway.username", database.owner(),
                    "quarkus.flyway.password", database.ownerPassword(),
                    "tarikh.reads.jdbc-url", "jdbc:postgresql://127.0.0.1:" + standby.port() + "/timeline",
                    "tarikh.reads.max-lag", "1500ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The primary or its replica cannot be made", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(standby, new TestInjector.MatchesType(Standby.class));
        injector.injectIntoFields(primary, new TestInjector.MatchesType(EmbeddedPostgresServer.class));
    }

    @Override
    public void stop() {
        try {
            if (standby != null) {
                standby.close();
            }
            if (primary != null) {
                primary.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
