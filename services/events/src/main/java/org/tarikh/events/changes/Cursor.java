package org.tarikh.events.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/**
 * A place in a change feed, told as {@code epoch.xid.seq}.
 *
 * @param epoch which life of the database the transaction ids belong to
 * @param xid PostgreSQL's 64-bit id of the transaction that made the change
 * @param seq order within the transaction
 */
record Cursor(int epoch, long xid, long seq) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,18})");

    static Cursor start(int epoch) {
        return new Cursor(epoch, 0, 0);
    }

    /** The cursor a client gave; anything not of this form is a 400. */
    static Cursor of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Problem.field(Code.INVALID_CURSOR, "after", "must be a cursor this feed gave");
        }
        return new Cursor(
                Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return epoch + "." + xid + "." + seq;
    }
}
