package org.tarikh.events.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tarikh.events.event.Bylines;
import org.tarikh.events.event.Event;
import org.tarikh.events.store.Sql;

/** The events in the order of their changes, by the rule of {@link Feed}. */
@ApplicationScoped
public class ChangeFeed {
    private static final String TRACEPARENT = "(SELECT traceparent FROM article WHERE article.id = ANY (event.articles)"
            + " AND traceparent IS NOT NULL ORDER BY queued DESC LIMIT 1) AS traceparent";

    private final Sql sql;
    private final Bylines bylines;
    private final Feed<EventChange> feed;

    ChangeFeed(Sql sql, Epochs epochs, Bylines bylines) {
        this.sql = sql;
        this.bylines = bylines;
        feed = new Feed<>(
                sql, epochs, "event", "changed", "id, revision, document, merged_into, " + TRACEPARENT, this::change);
    }

    /**
     * The changes after a cursor.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    EventChanges after(String after, int limit) {
        Feed.Page<EventChange> page = feed.after(after, limit);
        return new EventChanges(page.items(), page.next());
    }

    /** The newest cursor that can be served now. */
    String position() {
        return feed.position();
    }

    private EventChange change(ResultSet row) throws SQLException {
        Event event = bylines.of(sql.value(row.getString("document"), Event.class));
        return new EventChange(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                event == null,
                row.getObject("merged_into", UUID.class),
                event,
                row.getString("traceparent"));
    }
}
