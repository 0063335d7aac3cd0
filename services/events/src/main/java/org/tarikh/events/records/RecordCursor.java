package org.tarikh.events.records;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** A place in the table of records: the number of claims made, then the subject. */
record RecordCursor(long made, String subject) {
    static final RecordCursor START = new RecordCursor(Long.MAX_VALUE, "");

    /** The cursor a client gave, the start where it gave none; anything this list did not give is a 400. */
    static RecordCursor of(String text) {
        if (text == null) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int at = plain.indexOf(' ');
            if (at > 0 && at < plain.length() - 1 && plain.indexOf('\u0000') < 0) {
                return new RecordCursor(Long.parseLong(plain.substring(0, at)), plain.substring(at + 1));
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message for all
        }
        throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
    }

    static RecordCursor of(Counts counts) {
        return new RecordCursor(counts.made(), counts.subject());
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((made + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
