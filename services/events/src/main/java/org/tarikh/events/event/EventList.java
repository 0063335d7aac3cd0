package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.vocabulary.Vocabulary;

/** Pages through the events in the order of (start, precision, id), the undated last. */
@ApplicationScoped
class EventList {
    private static final String UNDATED = "infinity";

    private final Sql sql;
    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final Bylines bylines;

    EventList(Sql sql, Vocabulary vocabulary, Gazetteer gazetteer, Bylines bylines) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.bylines = bylines;
    }

    /** The page after a cursor, from the start where it is null. */
    EventPage page(EventFilter filter, String cursor, int limit) {
        EventQuery query = EventQuery.of(filter, vocabulary, gazetteer);
        if (cursor != null) {
            String[] at = decoded(cursor);
            query.and(
                    "(COALESCE(starts, 'infinity'::date), coarseness, id) > (?::date, ?, ?)",
                    at[0],
                    Integer.parseInt(at[1]),
                    UUID.fromString(at[2]));
        }
        List<Event> found = sql.list(
                "SELECT coalesce(document, rejected) FROM event WHERE " + query.conditions()
                        + " ORDER BY COALESCE(starts, 'infinity'::date), coarseness, id LIMIT ?",
                row -> bylines.of(sql.value(row.getString(1), Event.class)),
                query.arguments(limit + 1));
        boolean more = found.size() > limit;
        List<Event> items = more ? found.subList(0, limit) : found;
        return new EventPage(items, more ? encoded(items.get(limit - 1)) : null);
    }

    private static String encoded(Event event) {
        String at = event.date() == null
                ? UNDATED + " " + Precision.values().length
                : event.date().start() + " " + coarseness(event.date().precision());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + event.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The rank of a precision in the order of the list, finer first; the undated come after all. */
    static int coarseness(String precision) {
        for (Precision known : Precision.values()) {
            if (known.toString().equals(precision)) {
                return known.ordinal();
            }
        }
        throw new IllegalStateException("No precision is called " + precision);
    }

    private static String[] decoded(String cursor) {
        try {
            String[] at = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (at.length == 3) {
                Integer.parseInt(at[1]);
                UUID.fromString(at[2]);
                if (!at[0].equals(UNDATED)) {
                    LocalDate.parse(at[0]);
                }
                return at;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
    }
}
