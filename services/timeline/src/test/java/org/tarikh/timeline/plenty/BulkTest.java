package org.tarikh.timeline.plenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;

/** A store filled in bulk holds the very rows that applying the changes one batch after the other leaves. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class BulkTest {
    private static final int EVENTS = 120;

    @Inject
    Slate slate;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST(entry AS text) FROM entry ORDER BY id",
                "SELECT CAST(counter AS text) FROM counter ORDER BY 1",
                "SELECT CAST(total AS text) FROM total ORDER BY 1",
                "SELECT CAST(told AS text) FROM (SELECT field, value, start_day, precision, weight, incident, posting.id"
                        + " FROM posting JOIN term ON term.id = term) told ORDER BY 1",
                "SELECT concat_ws(' ', start_day, precision, weight, incident, holding.id, string_agg(value, ',' ORDER BY field, value))"
                        + " FROM holding, unnest(terms) AS held (id) JOIN term ON term.id = held.id"
                        + " GROUP BY start_day, precision, weight, incident, holding.id ORDER BY 1",
                "SELECT concat_ws(' ', one.field, one.value, two.field, two.value, incidents, moves) FROM pair"
                        + " JOIN term one ON one.id = term JOIN term two ON two.id = other ORDER BY 1",
                "SELECT CAST(label AS text) FROM label ORDER BY 1",
                "SELECT id FROM place ORDER BY 1"
            })
    void both_ways_leave_the_same(String question) throws Exception {
        slate.clean();
        for (int from = 0; from < EVENTS; from += 50) {
            slate.put(IntStream.range(from, Math.min(EVENTS, from + 50))
                    .mapToObj(Plenty::event)
                    .toList());
        }
        try (Store store = Store.of(EVENTS);
                Connection bulk = store.connection();
                Connection applied = database.getConnection()) {
            assertThat(rows(bulk, question)).isNotEmpty().isEqualTo(rows(applied, question));
        }
    }

    private static List<String> rows(Connection connection, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
