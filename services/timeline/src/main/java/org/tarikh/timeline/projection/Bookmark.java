package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tarikh.timeline.publication.Publication;

/** The one row of a table that says where a feed has been read to. */
record Bookmark(String table) {
    static final Bookmark EVENTS = new Bookmark("feed");
    static final Bookmark REVISIONS = new Bookmark("revision_feed");

    /** The newest migration that what is written here is written for. */
    static final int MAKE = 17;

    Feed read(Connection connection) throws SQLException {
        return read(connection, "");
    }

    /**
     * Reads it and keeps everyone else from moving it until the transaction ends.
     *
     * @throws IllegalStateException where the read model is of a newer make than this service, which would leave out what
     *     newer services keep in it, or where another has begun to read the feed by another rule of publication
     */
    Feed hold(Connection connection, Publication publication) throws SQLException {
        Feed feed = read(connection, " FOR UPDATE");
        if (!rule(connection).equals(publication.rule())) {
            throw new IllegalStateException("the chronology is published by the rule " + rule(connection)
                    + ", and this service would write it by " + publication.rule());
        }
        try (PreparedStatement sql = connection.prepareStatement(
                        "SELECT max(CAST(version AS integer)) FROM flyway_schema_history WHERE success");
                ResultSet row = sql.executeQuery()) {
            row.next();
            if (row.getInt(1) > MAKE) {
                throw new IllegalStateException("the chronology is of make " + row.getInt(1) + ", this service of "
                        + MAKE + ": newer ones write it");
            }
        }
        return feed;
    }

    /** Begins to read the feed anew where it was read by another rule of publication. */
    boolean heed(Connection connection, Publication publication) throws SQLException {
        read(connection, " FOR UPDATE");
        if (rule(connection).equals(publication.rule())) {
            return false;
        }
        try (PreparedStatement sql = connection.prepareStatement("UPDATE " + table + " SET publish = ?")) {
            sql.setString(1, publication.rule());
            sql.executeUpdate();
        }
        restart(connection);
        return true;
    }

    private String rule(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT publish FROM " + table);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Feed read(Connection connection, String lock) throws SQLException {
        try (PreparedStatement sql =
                        connection.prepareStatement("SELECT position, generation, rebuilding FROM " + table + lock);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return new Feed(row.getString(1), row.getInt(2), row.getBoolean(3));
        }
    }

    void move(Connection connection, String position, boolean rebuilding) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("UPDATE " + table + " SET position = ?, rebuilding = ?")) {
            sql.setString(1, position);
            sql.setBoolean(2, rebuilding);
            sql.executeUpdate();
        }
    }

    /** Back to the beginning of the feed, in the next generation. */
    void restart(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "UPDATE " + table + " SET position = NULL, generation = generation + 1, rebuilding = true")) {
            sql.executeUpdate();
        }
    }
}
