package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.tarikh.timeline.publication.Publication;

/**
 * Keeps what was known when; a batch of revisions and the position in their feed are one transaction. The rows are a
 * function of the set of revisions, so revisions told twice, late or in any order leave the same rows.
 */
@ApplicationScoped
public class Revisions {
    private final DataSource database;
    private final ObjectMapper json;
    private final Publication publication;

    Revisions(DataSource database, ObjectMapper json, Publication publication) {
        this.database = database;
        this.json = json;
        this.publication = publication;
    }

    /** Where the reading of the feed stands. */
    @Transactional
    public Feed feed() {
        return Failure.told(database, Bookmark.REVISIONS::read);
    }

    /** Begins to read the feed anew where it was read by another rule of publication; whether that is so. */
    @Transactional
    public boolean heed() {
        return Failure.told(database, connection -> Bookmark.REVISIONS.heed(connection, publication));
    }

    /**
     * Applies a batch read from a position of the feed.
     *
     * @param read the position the batch was read from; where the feed has moved on since, nothing is done
     * @param next the position after it
     * @return whether the batch was applied
     */
    @Transactional
    public boolean apply(Feed read, List<Revision> revisions, List<Unreadable> unreadable, String next) {
        return Failure.told(database, connection -> apply(connection, read, revisions, unreadable, next));
    }

    /** The same within a transaction of the caller's, on the read model that its connection looks at. */
    boolean apply(Connection connection, Feed read, List<Revision> revisions, List<Unreadable> unreadable, String next)
            throws SQLException {
        Feed feed = Bookmark.REVISIONS.hold(connection, publication);
        if (!feed.equals(read)) {
            return false;
        }
        boolean swept = feed.rebuilding() && revisions.isEmpty() && unreadable.isEmpty();
        try (RevisionTable table = new RevisionTable(connection, json)) {
            for (Revision revision : revisions) {
                table.put(revision, feed.generation());
            }
            table.flush();
            if (swept) {
                table.sweep(feed.generation());
            }
        }
        Unreadable.keep(connection, unreadable);
        Bookmark.REVISIONS.move(connection, next, feed.rebuilding() && !swept);
        return true;
    }

    /**
     * Starts again from the beginning of the feed; what it does not bring again is swept at its end.
     *
     * @param read where the reading could not go on; where it stands elsewhere by now, nothing is done
     */
    @Transactional
    public void rebuild(Feed read) {
        Failure.told(database, connection -> {
            if (Bookmark.REVISIONS.hold(connection, publication).equals(read)) {
                Bookmark.REVISIONS.restart(connection);
            }
            return null;
        });
    }
}
