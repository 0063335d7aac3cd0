package org.tarikh.events.additions;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/**
 * A place in the list of additions, told as {@code milliseconds_kind_key}.
 *
 * @param key id of the actor, the place or the name
 */
record AdditionCursor(Instant at, String kind, String key) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})_(actor|place|name)_([a-z0-9.-]{1,2000})");

    /** The cursor a client gave, null where it gave none; anything not of this form is a 400. */
    static AdditionCursor of(String text) {
        if (text == null) {
            return null;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return new AdditionCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2), parts.group(3));
    }

    static AdditionCursor of(AdditionEntry last) {
        return new AdditionCursor(
                last.at(),
                last.kind(),
                last.id() == null ? last.entry().id() : last.id().toString());
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "_" + kind + "_" + key;
    }
}
