package org.tarikh.timeline.plenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.projection.BareProjection;

class StoreTest {
    @Test
    void a_store_filled_in_bulk_has_every_event_every_index_and_the_counters_that_counting_gives() throws Exception {
        try (Store store = Store.of(50);
                Connection connection = store.connection();
                Statement sql = connection.createStatement()) {
            assertThat(number(sql, "SELECT count(*) FROM entry")).isEqualTo(50);
            assertThat(number(sql, "SELECT count(*) FROM pg_indexes WHERE tablename = 'entry'"))
                    .isGreaterThan(11);
            assertThat(BareProjection.differences(connection)).isEmpty();
        }
    }

    @Test
    void the_same_number_is_the_same_event_each_time() {
        assertThat(Plenty.event(7)).isEqualTo(Plenty.event(7));
        assertThat(Plenty.event(7).id()).isNotEqualTo(Plenty.event(8).id());
    }

    private static long number(Statement sql, String question) throws Exception {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
