package org.tarikh.timeline.chronology;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

/**
 * A place between two entries of a list, opaque to clients.
 *
 * @param start null for entries without a date
 * @param side whether the page lies after or before it
 * @param asOf the moment whose knowledge the list shows, as it stands in the address; empty for now
 */
record Cursor(Order order, Side side, LocalDate start, int precision, UUID id, String asOf) {
    /** Where the page lies, and whether the entry at the cursor is part of it. */
    enum Side {
        AFTER,
        BEFORE,
        BEFORE_AND_AT
    }

    private static final int BELOW_ALL = -1;
    private static final int ABOVE_ALL = 99;

    /** The cursor whose page starts with the day. */
    static Cursor at(LocalDate day, Order order, Filter filter) {
        return new Cursor(
                order, Side.AFTER, day, order == Order.ASC ? BELOW_ALL : ABOVE_ALL, new UUID(0, 0), asOf(filter));
    }

    static String asOf(Filter filter) {
        return filter.values(Field.AS_OF).stream().findFirst().orElse("");
    }

    Cursor side(Side other) {
        return new Cursor(order, other, start, precision, id, asOf);
    }

    String storedStart() {
        return start == null ? "-infinity" : start.toString();
    }

    String text() {
        String text = order.ordinal() + "|" + side.ordinal() + "|" + (start == null ? "" : start) + "|" + precision
                + "|" + id + (asOf.isEmpty() ? "" : "|" + asOf);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor given back by a client. */
    static Cursor read(String text, Order order, Filter filter) {
        Cursor cursor;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != 5 && parts.length != 6) {
                throw new IllegalArgumentException("A cursor has five parts, and a sixth where it is of the past");
            }
            cursor = new Cursor(
                    Order.values()[Integer.parseInt(parts[0])],
                    Side.values()[Integer.parseInt(parts[1])],
                    parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
                    Integer.parseInt(parts[3]),
                    UUID.fromString(parts[4]),
                    parts.length == 6 ? parts[5] : "");
        } catch (RuntimeException e) {
            throw new Problem(Code.BAD_CURSOR, "The cursor is none this service has given");
        }
        if (cursor.order != order) {
            throw new Problem(Code.BAD_CURSOR, "The cursor belongs to the list in the other order");
        }
        if (!cursor.asOf.equals(asOf(filter))) {
            throw new Problem(
                    Code.BAD_CURSOR,
                    "The cursor belongs to the list as known " + (cursor.asOf.isEmpty() ? "now" : "on " + cursor.asOf));
        }
        return cursor;
    }
}
