package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
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
    private final FeedLags lags;

    Progress(
            Projection projection,
            EventFeed events,
            Revisions revisions,
            RevisionFeed history,
            DataSource database,
            FeedLags lags) {
        this.projection = projection;
        this.events = events;
        this.revisions = revisions;
        this.history = history;
        this.database = database;
        this.lags = lags;
    }

    /** The newest position of the feed; empty where the events service does not answer. */
    public Optional<String> upstream() {
        return events.newest();
    }

    /** The position applied, null before the first. */
    public String position() {
        return projection.feed().position();
    }

    /** For how long changes of the feed have not been applied by this process; nothing where it has read all. */
    public Duration lag() {
        return Duration.ofMillis((long) (lags.events().seconds() * 1000));
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
