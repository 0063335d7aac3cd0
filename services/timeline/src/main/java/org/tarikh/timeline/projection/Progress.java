package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;

/** How far the chronology has followed the feed of events. */
@ApplicationScoped
public class Progress {
    private final Projection projection;
    private final EventFeed events;
    private final DataSource database;

    Progress(Projection projection, EventFeed events, DataSource database) {
        this.projection = projection;
        this.events = events;
        this.database = database;
    }

    /** The newest position of the feed; empty where the events service does not answer. */
    public Optional<String> upstream() {
        return events.newest();
    }

    /** The position applied, null before the first. */
    public String position() {
        return projection.feed().position();
    }

    public boolean rebuilding() {
        return projection.feed().rebuilding();
    }

    /** How many changes could not be read. */
    public long unreadable() {
        return Failure.told(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement sql = connection.prepareStatement("SELECT count(*) FROM unreadable");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
