package org.tarikh.sources.document;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Takes no requests while a migration that came with this version has not been run. Asks the database, as the service
 * role, until all of them have: a schema never grows older again, and a newer one is good as well.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
    private final Flyway schema;
    private volatile boolean good;

    SchemaCheck(Flyway migrations, DataSource service) {
        schema = Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(service)
                .load();
    }

    @Override
    public HealthCheckResponse call() {
        MigrationInfo[] missing = good ? new MigrationInfo[0] : schema.info().pending();
        good = missing.length == 0;
        return good
                ? HealthCheckResponse.up("Schema")
                : HealthCheckResponse.named("Schema")
                        .withData("missing", missing.length)
                        .withData(
                                "newest",
                                missing[missing.length - 1].getVersion().toString())
                        .down()
                        .build();
    }
}
