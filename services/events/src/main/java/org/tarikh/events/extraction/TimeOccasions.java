package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.dating.TimeExpression.Bound;
import org.tarikh.events.terms.Precision;

/** Dates what was done by the day of the occasion that a clause with "when" tells: "When he came to Lagos on 3 May, he promised". */
final class TimeOccasions {
    private static final Set<String> OCCASIONS = words("when while");

    private final Line line;
    private final List<Clause> clauses;
    private final TimeOwners owners;

    TimeOccasions(Line line, List<Clause> clauses, TimeOwners owners) {
        this.line = line;
        this.clauses = clauses;
        this.owners = owners;
    }

    /** The day of the occasion of a main clause that has none of its own, or null. */
    TimeExpression of(Clause clause) {
        if (!isPast(clause) || clause.relative() || clause.marker() != null) {
            return null;
        }
        for (Clause other : clauses) {
            boolean occasion = other != clause
                    && OCCASIONS.contains(other.marker() == null ? "" : other.marker())
                    && isPast(other)
                    && isBeside(clause, other);
            for (TimeExpression time : occasion ? owners.times(other) : List.<TimeExpression>of()) {
                if (!time.future() && time.bound() == Bound.AT && time.date().precision() == Precision.DAY) {
                    return time;
                }
            }
        }
        return null;
    }

    private boolean isPast(Clause clause) {
        return clause.finite()
                && clause.modal() == null
                && line.tag(clause.start()).equals("VBD");
    }

    /** Nothing finite stands between the two. */
    private boolean isBeside(Clause clause, Clause other) {
        int from = Math.min(clause.verb(), other.verb());
        int to = Math.max(clause.verb(), other.verb());
        return clauses.stream().noneMatch(one -> one.finite() && one.verb() > from && one.verb() < to);
    }
}
