package org.tarikh.sources.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** A place in the change feed: the feed's epoch, then the transaction, then the sequence within it. */
public record Cursor(int epoch, long xid, long seq) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,18})");

    static Cursor start(int epoch) {
        return new Cursor(epoch, 0, 0);
    }

    /** Reads what {@link #text()} wrote; anything else is a 400. */
    public static Cursor parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw Problem.field(Code.INVALID_CURSOR, "after", "must be a cursor this feed has given");
        }
        return new Cursor(
                Integer.parseInt(match.group(1)), Long.parseLong(match.group(2)), Long.parseLong(match.group(3)));
    }

    public String text() {
        return epoch + "." + xid + "." + seq;
    }
}
