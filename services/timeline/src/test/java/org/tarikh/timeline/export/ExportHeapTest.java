package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.plenty.Plenty;
import org.tarikh.timeline.projection.BareProjection;

/** However long a file is, little of it is in memory at a time. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ExportHeapTest {
    private static final int EVENTS = 50_000;
    private static final int CHUNK = 1 << 16;

    /** In chunks. */
    private static final int BETWEEN_LOOKS = 100;

    private static final long MOST = 30L << 20;

    @Inject
    Slate slate;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @AfterEach
    void clear() {
        slate.clean();
    }

    @Test
    void a_long_file_is_written_while_it_is_read() throws Exception {
        slate.clean();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SET synchronous_commit = off");
            BareProjection.fill(connection, json, Plenty.inTime(EVENTS).mapToObj(Plenty::event));
            sql.execute("RESET synchronous_commit");
        }
        long before = used();
        long most = 0;
        long bytes = 0;
        int lines = 0;
        try (InputStream file = URI.create("http://localhost:" + RestAssured.port + "/api/v1/chronology/export.ndjson")
                .toURL()
                .openStream()) {
            byte[] chunk = new byte[CHUNK];
            int looks = 0;
            for (int read = file.readNBytes(chunk, 0, CHUNK); read > 0; read = file.readNBytes(chunk, 0, CHUNK)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += chunk[i] == '\n' ? 1 : 0;
                }
                if (looks++ % BETWEEN_LOOKS == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        assertThat(lines).isGreaterThanOrEqualTo(EVENTS * 9 / 10);
        assertThat(bytes).as("the whole file in memory would be seen").isGreaterThan(MOST);
        assertThat(most - before).isLessThan(MOST);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
