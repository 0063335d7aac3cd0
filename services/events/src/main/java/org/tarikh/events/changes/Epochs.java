package org.tarikh.events.changes;

import jakarta.enterprise.context.ApplicationScoped;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/** The life of the database the feeds' cursors belong to; a restore from a backup begins another. */
@ApplicationScoped
class Epochs {
    private final Sql sql;

    Epochs(Sql sql) {
        this.sql = sql;
    }

    int current() {
        return sql.first("SELECT epoch FROM feed_epoch", row -> row.getInt(1)).orElseThrow();
    }

    /**
     * The cursor a client gave.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    Cursor cursor(String after, int epoch) {
        Cursor from = after == null ? Cursor.start(epoch) : Cursor.of(after);
        if (from.epoch() != epoch) {
            throw new Problem(
                    Code.FEED_EPOCH_PASSED,
                    "The cursor is of epoch " + from.epoch() + ", the feed is in epoch " + epoch + ".");
        }
        return from;
    }
}
