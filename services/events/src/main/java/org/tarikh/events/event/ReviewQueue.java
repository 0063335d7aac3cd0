package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
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

    /** What is found of one event: itself, or the id it was merged into. */
    public record Found(QueuePage.Item item, UUID mergedInto) {}

    /**
     * What is asked for besides the filters of the list of events.
     *
     * @param publishers one of whom tells the event; all where it is empty, as {@code reasons}
     * @param assigned {@code me}, {@code others}, {@code nobody} or {@code free}, which is the first or the last; null for
     *     all
     * @param after the id of an event, which those asked for come after; null for all, as is one that asks for nobody
     */
    public record Wish(List<String> publishers, List<String> reasons, String assigned, String after) {}

    /**
     * The page after a cursor, from the start where it is null.
     *
     * @param person the id of the account of who asks, null where nobody is signed in
     */
    public QueuePage page(EventFilter filter, Wish wish, String person, String cursor, int limit) {
        EventQuery query = EventQuery.ofDesk(filter, vocabulary, gazetteer);
        query.and("weight > 0");
        query.oneOf("publisher", wish.publishers(), "publishers && ?", null);
        query.oneOf("reason", wish.reasons(), "doubts && ?", Doubts.Reason.WORDS);
        assigned(query, wish.assigned(), person == null ? "" : person);
        if (wish.after() != null) {
            after(query, wish.after());
        }
        if (cursor != null) {
            String[] at = decoded(cursor);
            query.and("(weight, id) < (?, ?)", Double.parseDouble(at[0]), UUID.fromString(at[1]));
        }
        List<Row> found = sql.list(
                "SELECT coalesce(document, rejected), weight, doubts FROM event WHERE " + query.conditions()
                        + " ORDER BY weight DESC, id DESC LIMIT ?",
                this::row,
                query.arguments(limit + 1));
        List<Row> rows = found.stream().limit(limit).toList();
        return new QueuePage(items(rows, person), found.size() > limit ? encoded(rows.get(limit - 1)) : null);
    }

    /** One event, whether or not it asks for an editor, and what an editor rejected too. */
    public Optional<Found> find(UUID id, String person) {
        Optional<UUID> merged = sql.first(
                "SELECT merged_into FROM event WHERE id = ? AND merged_into IS NOT NULL",
                row -> row.getObject(1, UUID.class),
                id);
        if (merged.isPresent()) {
            return merged.map(into -> new Found(null, into));
        }
        return sql.first(
                        "SELECT coalesce(document, rejected), coalesce(weight, 0), coalesce(doubts, '{}') FROM event"
                                + " WHERE id = ? AND num_nonnulls(document, rejected) > 0",
                        this::row,
                        id)
                .map(row -> new Found(items(List.of(row), person).get(0), null));
    }

    private static void assigned(EventQuery query, String whose, String person) {
        String held = "(SELECT event FROM assignment WHERE until > now() AND holder ";
        switch (whose == null ? "" : whose) {
            case "" -> {}
            case "me" -> query.and("id IN " + held + "= ?)", person);
            case "others" -> query.and("id IN " + held + "<> ?)", person);
            case "free" -> query.and("id NOT IN " + held + "<> ?)", person);
            case "nobody" -> query.and("id NOT IN " + held + "IS NOT NULL)");
            default ->
                throw Problem.field(Code.INVALID_PARAMETER, "assigned", "must be one of me, others, nobody, free");
        }
    }

    private void after(EventQuery query, String given) {
        UUID id =
                GivenId.of(given, none -> Problem.field(Code.INVALID_PARAMETER, "after", "must be the id of an event"));
        sql.first("SELECT weight FROM event WHERE id = ? AND weight > 0", row -> row.getDouble(1), id)
                .ifPresent(weight -> query.and("(weight, id) < (?, ?)", weight, id));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(sql.value(row.getString(1), Event.class), row.getDouble(2), List.of((String[])
                row.getArray(3).getArray()));
    }

    private List<QueuePage.Item> items(List<Row> rows, String person) {
        List<UUID> ids = rows.stream().map(row -> row.event().id()).toList();
        Map<UUID, Integer> errors = errors(ids);
        Map<UUID, Assignment> assignments = assignments(ids, person);
        return rows.stream()
                .map(row -> new QueuePage.Item(
                        row.event(),
                        row.weight(),
                        row.reasons(),
                        errors.getOrDefault(row.event().id(), 0),
                        assignments.get(row.event().id())))
                .toList();
    }

    private Map<UUID, Assignment> assignments(List<UUID> events, String person) {
        Map<UUID, Assignment> assignments = new HashMap<>();
        sql.list(
                "SELECT event, name, holder, until FROM assignment WHERE event = ANY (?::uuid[]) AND until > now()",
                row -> assignments.put(
                        row.getObject(1, UUID.class),
                        new Assignment(
                                row.getString(2),
                                row.getString(3).equals(person),
                                row.getObject(4, OffsetDateTime.class).toInstant())),
                events);
        return assignments;
    }

    private Map<UUID, Integer> errors(List<UUID> events) {
        Map<UUID, Integer> errors = new HashMap<>();
        sql.list(
                "SELECT coalesce(merged_into, event.id), count(*) FROM error_report JOIN event ON event.id = error_report.event"
                        + " WHERE state = 'open' AND (event.id = ANY (?::uuid[]) OR merged_into = ANY (?::uuid[]))"
                        + " GROUP BY 1",
                row -> errors.put(row.getObject(1, UUID.class), row.getInt(2)),
                events,
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
