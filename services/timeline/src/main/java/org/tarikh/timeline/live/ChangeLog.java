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
import org.tarikh.timeline.chronology.Traits;
import org.tarikh.timeline.reads.Reads;

/** The order of changes as the projection has written it down. */
@ApplicationScoped
class ChangeLog {
    private final Reads reads;
    private final ObjectMapper json;
    private final AtomicLong told = new AtomicLong();

    ChangeLog(Reads reads, ObjectMapper json) {
        this.reads = reads;
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

    /** The same, and from now on nobody is answered from less than is told here. */
    Reach tell() {
        try {
            return reads.read(connection -> {
                Reach reach = reach(connection);
                try (PreparedStatement sql = connection.prepareStatement("SELECT " + Reads.REACHED);
                        ResultSet row = sql.executeQuery()) {
                    row.next();
                    reads.told(row.getLong(1));
                }
                return reach;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The order of changes cannot be read", e);
        }
    }

    /**
     * Whether a position has been given, though what is read from may not have heard of it yet; true also while the
     * primary cannot be asked.
     */
    boolean given(long position) {
        if (reads.fromPrimary()) {
            return reach().follows(position);
        }
        try {
            return reads.readPrimary(ChangeLog::reach).follows(position);
        } catch (SQLException e) {
            return true;
        }
    }

    Reach reach() {
        try {
            return reads.read(ChangeLog::reach);
        } catch (SQLException e) {
            throw new IllegalStateException("The order of changes cannot be read", e);
        }
    }

    private static Reach reach(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT forgotten, coalesce((SELECT max(position)"
                        + " FROM entry_change), forgotten) FROM entry_change_kept");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        }
    }

    /** The changes after a position that are kept, the oldest first. */
    List<Step> after(long position, int limit) {
        try {
            List<Step> steps = reads.read(connection -> after(connection, position, limit));
            // What one request insists on is not told to others.
            if (!steps.isEmpty() && !reads.insists()) {
                told.accumulateAndGet(steps.get(steps.size() - 1).position(), Math::max);
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("The order of changes cannot be read", e);
        }
    }

    private List<Step> after(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT position, id, revision, before_revision,"
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
            return steps;
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
