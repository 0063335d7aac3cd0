package org.tarikh.events.problem;

import java.sql.SQLException;

/** What keeps a database from doing what it was asked, by the classes of PostgreSQL's error codes. */
enum Trouble {
    /** Nobody answers there, or it is starting or ending. */
    AWAY,
    /** The database has no room to write to. */
    FULL,
    OTHER;

    private static final String DISK_FULL = "53100";
    private static final String NOT_CONNECTED = "08";
    private static final String INTERVENTION = "57P";
    private static final int MOST_CAUSES = 20;

    static Trouble of(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < MOST_CAUSES; i++, each = each.getCause()) {
            String state = each instanceof SQLException sql ? sql.getSQLState() : null;
            if (DISK_FULL.equals(state)) {
                return FULL;
            }
            if (state != null && (state.startsWith(NOT_CONNECTED) || state.startsWith(INTERVENTION))) {
                return AWAY;
            }
        }
        return OTHER;
    }
}
