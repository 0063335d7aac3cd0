package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;
import org.tarikh.events.vocabulary.Vocabulary;

/** Pages through the events that ask for an editor, those that ask most first. */
@ApplicationScoped
public class ReviewQueue {
    private final Sql sql;
    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;

    ReviewQueue(Sql sql, Vocabulary vocabulary, Gazetteer gazetteer) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
    }

    private record Row(Event event, double weight, List<String> reasons) {}

    /**
     * The page after a cursor, from the start where it is null.
     *
     * @param publishers one of whom tells the event; all where it is empty, as {@code reasons}
     */
    public QueuePage page(EventFilter filter, List<String> publishers, List<String> reasons, String cursor, int limit) {
        EventQuery query = EventQuery.of(filter, vocabulary, gazetteer);
        query.and("weight > 0");
        query.oneOf("publisher", publishers, "publishers && ?", null);
        query.oneOf("reason", reasons, "doubts && ?", Doubts.Reason.WORDS);
        if (cursor != null) {
            String[] at = decoded(cursor);
            query.and("(weight, id) < (?, ?)", Double.parseDouble(at[0]), UUID.fromString(at[1]));
        }
        List<Row> found = sql.list(
                "SELECT document, weight, doubts FROM event WHERE " + query.conditions()
                        + " ORDER BY weight DESC, id DESC LIMIT ?",
                row -> new Row(sql.value(row.getString(1), Event.class), row.getDouble(2), List.of((String[])
                        row.getArray(3).getArray())),
                query.arguments(limit + 1));
        List<Row> rows = found.stream().limit(limit).toList();
        Map<UUID, Integer> errors =
                errors(rows.stream().map(row -> row.event().id()).toList());
        return new QueuePage(
                rows.stream()
                        .map(row -> new QueuePage.Item(
                                row.event(),
                                row.weight(),
                                row.reasons(),
                                errors.getOrDefault(row.event().id(), 0)))
                        .toList(),
                found.size() > limit ? encoded(rows.get(limit - 1)) : null);
    }

    private Map<UUID, Integer> errors(List<UUID> events) {
        Map<UUID, Integer> errors = new HashMap<>();
        sql.list(
                "SELECT event, count(*) FROM error_report WHERE event = ANY (?::uuid[]) AND state = 'open' GROUP BY event",
                row -> errors.put(row.getObject(1, UUID.class), row.getInt(2)),
                events);
        return errors;
    }

    private static String encoded(Row row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((row.weight() + " " + row.event().id()).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decoded(String cursor) {
        try {
            String[] at = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (at.length == 2 && Double.isFinite(Double.parseDouble(at[0]))) {
                UUID.fromString(at[1]);
                return at;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
    }
}
