package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;

/** How far the chronology has followed the feed of events. */
@ApplicationScoped
public class Progress {
    private final Projection projection;
    private final EventFeed events;
    private final Revisions revisions;
    private final RevisionFeed history;
    private final DataSource database;

    Progress(Projection projection, EventFeed events, Revisions revisions, RevisionFeed history, DataSource database) {
        this.projection = projection;
        this.events = events;
        this.revisions = revisions;
        this.history = history;
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

    /** The newest position of the feed of revisions; empty where the events service does not answer. */
    public Optional<String> newestRevision() {
        return history.newest();
    }

    /** The position applied of the feed of revisions, null before the first. */
    public String revision() {
        return revisions.feed().position();
    }

    public boolean rebuilding() {
        return projection.feed().rebuilding();
    }

    /** How many changes could not be read. */
    public long unreadable() {
        return Failure.told(database, connection -> {
            try (PreparedStatement sql = connection.prepareStatement("SELECT count(*) FROM unreadable");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
