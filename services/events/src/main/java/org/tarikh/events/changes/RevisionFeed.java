package org.tarikh.events.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tarikh.events.event.Bylines;
import org.tarikh.events.event.Event;
import org.tarikh.events.store.Sql;

/** Every revision there ever was, ends among them, in the order they were recorded in, by the rule of {@link Feed}. */
@ApplicationScoped
public class RevisionFeed {
    private final Sql sql;
    private final Bylines bylines;
    private final Feed<EventRevision> feed;

    RevisionFeed(Sql sql, Epochs epochs, Bylines bylines) {
        this.sql = sql;
        this.bylines = bylines;
        feed = new Feed<>(
                sql,
                epochs,
                "told_revision",
                "recorded",
                "event, revision, recorded, document, merged_into",
                this::revision);
    }

    /**
     * The revisions after a cursor.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    public EventRevisions after(String after, int limit) {
        Feed.Page<EventRevision> page = feed.after(after, limit);
        return new EventRevisions(page.items(), page.next());
    }

    /** The newest cursor that can be served now. */
    String position() {
        return feed.position();
    }

    private EventRevision revision(ResultSet row) throws SQLException {
        return new EventRevision(
                row.getObject("event", UUID.class),
                row.getLong("revision"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                bylines.of(sql.value(row.getString("document"), Event.class)),
                row.getObject("merged_into", UUID.class));
    }
}
