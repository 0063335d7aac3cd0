package org.tarikh.timeline.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.tarikh.timeline.chronology.Traits;

/** The order of changes as the projection has written it down. */
@ApplicationScoped
class ChangeLog {
    private final DataSource database;
    private final ObjectMapper json;
    private final AtomicLong told = new AtomicLong();

    ChangeLog(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * How far the changes that are kept reach.
     *
     * @param forgotten the last position of which the change is kept no more
     * @param newest the last position there is
     */
    record Reach(long forgotten, long newest) {
        /** Whether everything after a position is there to be read. */
        boolean follows(long position) {
            return position >= forgotten && position <= newest;
        }
    }

    Reach reach() {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement("SELECT forgotten, coalesce((SELECT max(position)"
                        + " FROM entry_change), forgotten) FROM entry_change_kept");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("The order of changes cannot be read", e);
        }
    }

    /** The changes after a position that are kept, the oldest first. */
    List<Step> after(long position, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement("SELECT position, id, revision, before_revision,"
                        + " before, after FROM entry_change WHERE position > ? ORDER BY position LIMIT ?")) {
            sql.setLong(1, position);
            sql.setInt(2, limit);
            List<Step> steps = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    steps.add(new Step(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getObject(4, Long.class),
                            traits(row.getString(5)),
                            traits(row.getString(6))));
                }
            }
            if (!steps.isEmpty()) {
                told.accumulateAndGet(steps.get(steps.size() - 1).position(), Math::max);
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("The order of changes cannot be read", e);
        }
    }

    /** The last position that anybody in this process has read a change of; 0 before the first. */
    long told() {
        return told.get();
    }

    private Traits traits(String written) {
        try {
            return written == null ? null : json.readValue(written, Traits.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change that was written down cannot be read", e);
        }
    }
}
