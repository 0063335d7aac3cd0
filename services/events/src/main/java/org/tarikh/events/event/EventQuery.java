package org.tarikh.events.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Status;
import org.tarikh.events.vocabulary.Vocabulary;

/** A filter checked and turned into conditions on the table of events. */
final class EventQuery {
    private static final List<String> REVIEW_STATES = List.of("machine", "accepted", "edited", "rejected");

    private static final String TOLD_OR_REJECTED = "(document IS NOT NULL OR rejected IS NOT NULL)";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private EventQuery() {}

    /** The conditions; a value that cannot be is a 400 naming its parameter. */
    static EventQuery of(EventFilter filter, Vocabulary vocabulary, Gazetteer gazetteer) {
        return of(told(filter.review), filter, vocabulary, gazetteer);
    }

    /** The same, where what is rejected is found too unless the filter leaves it out. */
    static EventQuery ofDesk(EventFilter filter, Vocabulary vocabulary, Gazetteer gazetteer) {
        boolean any = filter.review == null || filter.review.isEmpty();
        return of(any ? TOLD_OR_REJECTED : told(filter.review), filter, vocabulary, gazetteer);
    }

    private static EventQuery of(String told, EventFilter filter, Vocabulary vocabulary, Gazetteer gazetteer) {
        EventQuery query = new EventQuery();
        query.conditions.append(told);
        LocalDate from = day("from", filter.from);
        LocalDate to = day("to", filter.to);
        if (from != null) {
            query.and("ends >= ?", from);
        }
        if (to != null) {
            query.and("starts <= ?", to);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.field(Code.INVALID_PARAMETER, "to", "must not be before from");
        }
        query.oneOf("kind", filter.kind, "kind = ANY (?)", words(Kind.values()));
        query.oneOf("type", filter.type, "types && ?", vocabulary.types());
        query.oneOf("actor", filter.actor, "actors && ?", null);
        query.places(filter.place, gazetteer);
        query.oneOf("status", filter.status, "status = ANY (?)", words(Status.values()));
        query.oneOf("article", filter.article, "articles && ?", null);
        query.oneOf("document", filter.document, "documents && ?", null);
        query.oneOf("review", filter.review, "review = ANY (?)", REVIEW_STATES);
        query.threads(filter.thread);
        if (filter.q != null && !filter.q.isBlank()) {
            query.and("words @@ websearch_to_tsquery('english', ?)", text("q", filter.q));
        }
        return query;
    }

    /** What is rejected is found by who asks for it only. */
    private static String told(List<String> review) {
        if (review == null || !review.contains(Event.Review.REJECTED)) {
            return "document IS NOT NULL";
        }
        boolean alone = review.stream().allMatch(state -> state.equals(Event.Review.REJECTED) || state.startsWith("-"));
        return alone ? "rejected IS NOT NULL" : TOLD_OR_REJECTED;
    }

    String conditions() {
        return conditions.toString();
    }

    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    void and(String condition, Object... values) {
        conditions.append(" AND ").append(condition);
        arguments.addAll(Arrays.asList(values));
    }

    void oneOf(String name, List<String> given, String condition, Collection<String> valid) {
        Chosen chosen = Chosen.of(name, given, valid);
        if (!chosen.wanted().isEmpty()) {
            and("(" + condition + ")", chosen.wanted());
        }
        if (!chosen.unwanted().isEmpty()) {
            and("(" + condition + ") IS NOT TRUE", chosen.unwanted());
        }
    }

    private void places(List<String> given, Gazetteer gazetteer) {
        Chosen chosen = Chosen.of("place", given, null);
        String within = "EXISTS (SELECT 1 FROM unnest(?) AS outer_place"
                + " WHERE place = outer_place OR starts_with(place, outer_place || '.'))";
        if (!chosen.wanted().isEmpty()) {
            and(within, roots(chosen.wanted(), gazetteer));
        }
        if (!chosen.unwanted().isEmpty()) {
            and("(place IS NULL OR NOT " + within + ")", roots(chosen.unwanted(), gazetteer));
        }
    }

    /** An event belongs to a thread by its own terms, or by a link to one that does. */
    private void threads(List<String> given) {
        Chosen chosen = Chosen.of("thread", given, null);
        String within = "id IN (SELECT member.id FROM thread_term AS told CROSS JOIN LATERAL (SELECT told.event AS id"
                + " UNION ALL SELECT source FROM event_link WHERE target = told.event) AS member"
                + " WHERE told.thread = ANY (?))";
        if (!chosen.wanted().isEmpty()) {
            and(within, ids(chosen.wanted()));
        }
        if (!chosen.unwanted().isEmpty()) {
            and("NOT " + within, ids(chosen.unwanted()));
        }
    }

    private static List<UUID> ids(Collection<String> given) {
        try {
            return given.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw Problem.field(Code.INVALID_PARAMETER, "thread", "must be the id of a thread");
        }
    }

    private static List<String> roots(Collection<String> places, Gazetteer gazetteer) {
        return places.stream().flatMap(place -> gazetteer.roots(place).stream()).toList();
    }

    /** The values of one parameter, those with a leading minus apart. */
    record Chosen(Collection<String> wanted, Collection<String> unwanted) {
        static Chosen of(String name, List<String> given, Collection<String> valid) {
            TreeSet<String> wanted = new TreeSet<>();
            TreeSet<String> unwanted = new TreeSet<>();
            for (String value : given == null ? List.<String>of() : given) {
                boolean excluded = value.startsWith("-");
                String bare = text(name, excluded ? value.substring(1) : value);
                if (valid != null && !valid.contains(bare)) {
                    throw Problem.field(Code.INVALID_PARAMETER, name, "must be one of " + String.join(", ", valid));
                }
                (excluded ? unwanted : wanted).add(bare);
            }
            return new Chosen(wanted, unwanted);
        }
    }

    private static String text(String name, String value) {
        if (value.isBlank() || value.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_PARAMETER, name, "must not be empty");
        }
        return value;
    }

    private static LocalDate day(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_PARAMETER, name, "must be a date such as 2025-09-22");
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }
}
