package org.tarikh.events.extraction;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.dating.TimeExpression.Bound;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Says which verb or noun of a sentence each time expression dates. */
final class TimeReader {
    private static final int LONGEST_RECENT = 6;

    private final Line line;
    private final List<Clause> clauses;
    private final List<TimeExpression> times;
    private final TimeBond bond;
    private final TimeOwners owners;
    private final List<TriggerHit> hits;
    private final TimeOccasions occasions;

    TimeReader(Line line, List<Clause> clauses, List<TimeExpression> times, List<TriggerHit> hits) {
        this.line = line;
        this.clauses = clauses;
        this.hits = hits;
        bond = new TimeBond(line, clauses, hits);
        this.times = times.stream()
                .filter(time -> time.date() != null && usable(time))
                .toList();
        owners = new TimeOwners(line, clauses, bond, this.times);
        occasions = new TimeOccasions(line, clauses, owners);
    }

    private static boolean usable(TimeExpression time) {
        return time.type() == Type.DATE || time.type() == Type.TIME || time.type() == Type.PERIOD || isRecent(time);
    }

    /** "in the past 24 hours" dates what happened in them. */
    private static boolean isRecent(TimeExpression time) {
        return time.type() == Type.DURATION
                && ChronoUnit.DAYS.between(time.date().start(), time.date().end()) <= LONGEST_RECENT;
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
        if (best == null) {
            best = told(clause);
        }
        if (best == null) {
            best = explained(clause);
        }
        if (best == null) {
            best = fronted(clause);
        }
        if (best == null) {
            best = joined(clause);
        }
        if (best == null) {
            best = occasions.of(clause);
        }
        return best != null ? best : toldOn(clause);
    }

    /** "In late August an officer said that a drone had bombed": no later than it was told, where nothing says when it was. */
    private TimeExpression toldOn(Clause clause) {
        Clause teller = clause.governor();
        boolean content = clause.finite() && clause.embedded() && teller != null && isSaying(teller) && teller.finite();
        return content && line.lower(clause.start()).equals("had") ? past(own(teller)) : null;
    }

    /** "arrived on 3 May and signed a pact": one day for what one subject did, told with the first verb or with the last. */
    private TimeExpression joined(Clause clause) {
        if (!isJoinable(clause)) {
            return null;
        }
        TimeExpression found = null;
        for (Clause other : clauses) {
            boolean before = other.verb() < clause.start();
            if (other.verb() == clause.verb() || !other.subject().equals(clause.subject()) || !isJoinable(other)) {
                continue;
            }
            TimeExpression time = past(own(other));
            boolean held = time != null && time.bound() == Bound.AT;
            if (held && (before || found == null && isOfBoth(other, time))) {
                found = time;
            }
        }
        return found;
    }

    private boolean isJoinable(Clause clause) {
        return clause.finite()
                && !clause.relative()
                && clause.modal() == null
                && !clause.subject().isEmpty()
                && line.tag(clause.start()).equals("VBD");
    }

    /** "was held and freed the next day", "was held and later freed on Friday": two days. */
    private boolean isOfBoth(Clause last, TimeExpression time) {
        return line.tag(last.start() - 1).equals("CC")
                && time.date().precision() == Precision.DAY
                && time.date().basis() != DateBasis.NARRATIVE;
    }

    /** "accused China of ramming a boat on Sunday": one weekday for what is told and for the telling. */
    private TimeExpression told(Clause clause) {
        if (!clause.finite()) {
            return null;
        }
        for (TimeExpression time : times) {
            Clause inner = owners.clause(time);
            boolean content = inner != null
                    && inner.participle()
                    && "of".equals(inner.marker())
                    && inner.start() > clause.verb()
                    && inner.start() - clause.object().to() <= 1;
            if (content && !time.future() && time.date().basis() == DateBasis.WEEKDAY) {
                return time;
            }
        }
        return null;
    }

    /** "In 1998 X murdered ten men, and Y massed troops": a time that opens the sentence holds for what "and" joins to its clause. */
    private TimeExpression fronted(Clause clause) {
        boolean joined = line.tag(clause.start() - 1).equals("CC")
                || line.tag(TimeBond.from(clause) - 1).equals("CC");
        boolean told = joined && clause.finite() && !clause.relative() && !clause.embedded() && clause.marker() == null;
        if (!told || clause.modal() != null || !line.tag(clause.start()).equals("VBD")) {
            return null;
        }
        TimeExpression time = times.isEmpty() ? null : times.get(0);
        Clause first = time == null ? null : owners.clause(time);
        boolean opens = first != null && bond.opening(bond.first(time)) == 0 && time.bound() == Bound.AT;
        return opens && bond.end(time) < first.verb() && first.verb() < clause.start() && !isSaying(first)
                ? past(time)
                : null;
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
        for (TimeExpression time : owners.times(clause)) {
            best = best == null ? time : better(best, time);
        }
        return best;
    }

    private TimeExpression better(TimeExpression best, TimeExpression time) {
        if (isNextDay(best, time)) {
            return over(best, time);
        }
        return finer(time.date(), best.date()) ? time : best;
    }

    /** "on Saturday and Sunday": one span, where the days touch. */
    private boolean isNextDay(TimeExpression one, TimeExpression two) {
        int gap = bond.first(two) - bond.end(one);
        return gap >= 1
                && gap <= 2
                && line.tag(bond.end(one)).equals("CC")
                && one.date().precision() == Precision.DAY
                && two.date().precision() == Precision.DAY
                && one.date().end().plusDays(1).equals(two.date().start());
    }

    private static TimeExpression over(TimeExpression one, TimeExpression two) {
        EventDate first = one.date();
        var both = new EventDate(
                first.start(), two.date().end(), Precision.DAYS, first.time(), first.zone(), first.basis());
        return new TimeExpression(
                one.span().cover(two.span()),
                one.sentence(),
                Type.PERIOD,
                both,
                one.bound(),
                two.future(),
                one.value());
    }

    /** "since January 2021, when gunmen killed", "On 3 May, the day that NATO met": a clause that says what the date was. */
    private TimeExpression explained(Clause clause) {
        for (TimeExpression time : times) {
            int end = bond.end(time);
            int when = line.lower(end).equals(",") ? end + 1 : end;
            boolean told = "when".equals(clause.marker())
                    && line.lower(when).equals("when")
                    && clause.start() > when
                    && clause.equals(owners.next(when));
            boolean day = bond.isDayOf(clause)
                    && bond.first(time) <= 2
                    && line.lower(end).equals(",");
            if (told || day) {
                return new TimeExpression(
                        time.span(), time.sentence(), time.type(), time.date(), Bound.AT, time.future(), time.value());
            }
        }
        return null;
    }

    /** The date told within a noun's own group: "Friday's attack", "the attack in June". */
    TimeExpression ofNoun(int head) {
        TimeExpression best = null;
        for (TimeExpression time : times) {
            int first = bond.first(time);
            int last = bond.end(time) - 1;
            Integer noun = owners.noun(time);
            if (noun != null && noun != head) {
                continue;
            }
            boolean before = last < head && head - last <= 5 && nominal(last + 1, head);
            boolean after = first > head && first - head <= TimeBond.REACH && bond.isPhrase(head + 1, first);
            if (noun != null || before || after) {
                best = best == null ? time : better(best, time);
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

    /** The day that a distance told beside it is counted from: its clause's own, else the only one of the sentence; or null. */
    TimeExpression besides(TimeExpression distance) {
        Clause clause = owners.clauseAt(bond.first(distance));
        TimeExpression own = clause == null ? null : own(clause);
        if (own != null && own.date().precision() == Precision.DAY) {
            return own;
        }
        List<TimeExpression> days = times.stream()
                .filter(time -> time.date().precision() == Precision.DAY)
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    /** The day on which somebody said, in a main clause of the sentence, what the rest of it tells; or null. */
    TimeExpression said() {
        for (Clause clause : clauses) {
            if (clause.finite() && !clause.relative() && isSaying(clause)) {
                TimeExpression time = past(own(clause));
                if (time != null && time.date().precision() == Precision.DAY) {
                    return time;
                }
            }
        }
        return null;
    }

    private boolean isSaying(Clause clause) {
        return !clause.passive() && Cues.isNeutral(line.verb(clause.verb()))
                || hits.stream()
                        .anyMatch(hit ->
                                hit.head() == clause.verb() && hit.trigger().pattern() == Pattern.SAY);
    }

    /** The single past days of the sentence on which something happened, not only was said. */
    List<TimeExpression> happened() {
        var days = new ArrayList<TimeExpression>();
        for (TimeExpression time : times) {
            Clause clause = owners.clause(time);
            boolean cue = clause != null && isSaying(clause);
            boolean within = time.bound() == Bound.AT || owners.noun(time) != null;
            if (time.date().precision() == Precision.DAY && !time.future() && !cue && within) {
                days.add(time);
            }
        }
        return days;
    }

    private static boolean finer(EventDate a, EventDate b) {
        return a.precision().ordinal() < b.precision().ordinal();
    }
}
