package org.tarikh.events.threads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** A place in the list of threads, told as {@code day~id}. */
record ThreadCursor(String day, UUID id) {
    static final ThreadCursor START = new ThreadCursor("infinity", new UUID(0, 0));

    /** The cursor a client gave, the start where it gave none; anything not of this form is a 400. */
    static ThreadCursor of(String text) {
        if (text == null) {
            return START;
        }
        String[] parts = text.split("~", -1);
        try {
            if (parts.length == 2) {
                return new ThreadCursor(LocalDate.parse(parts[0]).toString(), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
    }

    static ThreadCursor of(EventThread thread) {
        return new ThreadCursor(thread.last().toString(), thread.id());
    }

    @Override
    public String toString() {
        return day + "~" + id;
    }
}
