package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;

/** Gives each time expression of a sentence to the noun or the clause that it belongs to. */
final class TimeOwners {
    private static final int REACH = 45;
    private static final Set<String> BREAKS = Set.of(";", ":", "“", "”", "\"", "``", "''", "–", "—", "-");

    private final Line line;
    private final List<Clause> clauses;
    private final TimeBond bond;
    private final Map<TimeExpression, Clause> clauseOf = new HashMap<>();
    private final Map<Clause, List<TimeExpression>> timesOf = new IdentityHashMap<>();
    private final Map<TimeExpression, Integer> nounOf = new HashMap<>();

    TimeOwners(Line line, List<Clause> clauses, TimeBond bond, List<TimeExpression> times) {
        this.line = line;
        this.clauses = clauses;
        this.bond = bond;
        for (TimeExpression time : times) {
            if (bond.isObject(time)) {
                continue;
            }
            int noun = bond.nounOf(time);
            if (noun >= 0) {
                nounOf.put(time, noun);
                continue;
            }
            Clause opened = bond.isDistance(time) ? bond.distant(time) : bond.opened(time);
            Clause clause = opened != null ? opened : clauseAt(bond.first(time));
            if (clause != null) {
                clauseOf.put(time, clause);
                timesOf.computeIfAbsent(clause, any -> new ArrayList<>()).add(time);
            }
        }
    }

    /** The clause that a time dates, or null where it dates a noun or nothing. */
    Clause clause(TimeExpression time) {
        return clauseOf.get(time);
    }

    /** The times that date a clause, in their order. */
    List<TimeExpression> times(Clause clause) {
        return timesOf.getOrDefault(clause, List.of());
    }

    /** The token of the noun that a time dates, or null. */
    Integer noun(TimeExpression time) {
        return nounOf.get(time);
    }

    /** The clause that the words at a token belong to, or null. */
    Clause clauseAt(int token) {
        Clause before = null;
        for (Clause clause : clauses) {
            if (clause.object().contains(token) || token >= clause.start() && token <= clause.verb()) {
                before = clause;
            }
        }
        if (before != null) {
            return before;
        }
        for (Clause clause : clauses) {
            if (clause.subject().contains(token)) {
                return clause;
            }
        }
        before = last(token);
        Clause next = next(token);
        if (next == null) {
            return before;
        }
        boolean adjoins = next.start() - token <= 2;
        return before == null || adjoins || !clear(before.verb(), bond.opening(token)) ? next : before;
    }

    /** The next finite clause, or null. */
    Clause next(int token) {
        for (Clause clause : clauses) {
            if (clause.start() > token && clause.finite() && clause.start() - token < REACH) {
                return clause;
            }
        }
        return null;
    }

    private Clause last(int token) {
        Clause found = null;
        for (Clause clause : clauses) {
            if (clause.verb() < token) {
                found = clause;
            }
        }
        return found;
    }

    /** Commas may stand between a verb and its day, but no other clause, quotation or "and". */
    private boolean clear(int from, int to) {
        return !line.holds(new Range(from + 1, to), BREAKS) && !line.tag(to - 1).equals("CC");
    }
}
