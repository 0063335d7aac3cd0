package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.terms.Precision;

/** Says which verb or noun of a sentence each time expression dates. */
final class TimeReader {
    private static final int REACH = 45;
    private static final Set<String> BREAKS = Set.of(";", ":", "“", "”", "\"", "``", "''", "–", "—", "-");

    private final Line line;
    private final List<Clause> clauses;
    private final List<TimeExpression> times;
    private final Map<TimeExpression, Clause> clauseOf = new HashMap<>();

    TimeReader(Line line, List<Clause> clauses, List<TimeExpression> times) {
        this.line = line;
        this.clauses = clauses;
        this.times = times.stream()
                .filter(time -> time.date() != null && usable(time))
                .toList();
        for (TimeExpression time : this.times) {
            Clause clause = clauseOf(line.tokenAt(time.span().start()));
            if (clause != null) {
                clauseOf.put(time, clause);
            }
        }
    }

    private static boolean usable(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE
                || time.type() == TimeExpression.Type.TIME
                || time.type() == TimeExpression.Type.PERIOD;
    }

    private Clause clauseOf(int token) {
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
        return before == null || adjoins || !clear(before.verb(), opening(token)) ? next : before;
    }

    /** The preposition before a time, where it has one. */
    private int opening(int token) {
        int i = token;
        while (i > 0
                && (line.tag(i - 1).equals("IN")
                        || line.tag(i - 1).equals("DT")
                        || line.tag(i - 1).startsWith("JJ")
                        || line.tag(i - 1).startsWith("RB"))) {
            i--;
        }
        return i;
    }

    private Clause next(int token) {
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
        for (int i = from + 1; i < to; i++) {
            if (BREAKS.contains(line.lower(i))) {
                return false;
            }
        }
        return !line.tag(to - 1).equals("CC");
    }

    /** The date told beside a verb, or null. */
    TimeExpression of(Clause clause) {
        TimeExpression best = own(clause);
        if (best == null && clause.finite()) {
            for (Clause inner : clauses) {
                if (best == null && inner.infinitive() && inner.governor() != null && isUnder(inner, clause)) {
                    best = past(own(inner));
                }
            }
        }
        return best;
    }

    /** "named a scholar to succeed him on Wednesday": the day is that of the naming. */
    private static boolean isUnder(Clause inner, Clause outer) {
        Clause above = inner.governor();
        return above.equals(outer)
                || above.relative()
                        && above.governor() != null
                        && above.governor().equals(outer);
    }

    /** "agreed to meet on 6 November" was not agreed then. */
    private static TimeExpression past(TimeExpression time) {
        return time == null || time.future() ? null : time;
    }

    private TimeExpression own(Clause clause) {
        TimeExpression best = null;
        for (TimeExpression time : times) {
            if (clause.equals(clauseOf.get(time)) && (best == null || finer(time.date(), best.date()))) {
                best = time;
            }
        }
        return best;
    }

    /** The date told within a noun's own group: "Friday's attack", "the attack in June". */
    TimeExpression ofNoun(int head) {
        TimeExpression best = null;
        for (TimeExpression time : times) {
            int first = line.tokenAt(time.span().start());
            int last = line.tokenAt(time.span().end() - 1);
            boolean before = last < head && head - last <= 5 && nominal(last + 1, head);
            boolean after = first > head && first - head <= 10 && prepositional(head + 1, first);
            if ((before || after) && (best == null || finer(time.date(), best.date()))) {
                best = time;
            }
        }
        return best;
    }

    private boolean nominal(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = line.tag(i);
            if (!line.isNoun(i)
                    && !tag.equals("POS")
                    && !tag.startsWith("JJ")
                    && !tag.equals("CD")
                    && !tag.equals("VBN")) {
                return false;
            }
        }
        return true;
    }

    private boolean prepositional(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = line.tag(i);
            if (line.isVerb(i) || line.lower(i).equals(",") || tag.equals("CC") || tag.startsWith("W")) {
                return false;
            }
        }
        return true;
    }

    /** The only date of the sentence, or null where it has none or several. */
    TimeExpression only() {
        var dates = new ArrayList<TimeExpression>(times);
        return dates.size() == 1 ? dates.get(0) : null;
    }

    private static boolean finer(EventDate a, EventDate b) {
        return rank(a.precision()) < rank(b.precision());
    }

    private static int rank(Precision precision) {
        return precision.ordinal();
    }
}
