package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;

/** Says by the words around it what a time expression stands with: a noun's own group, or a clause that it opens. */
final class TimeBond {
    private static final Set<String> AHEAD_OF_NOUN =
            words("for over after before following about despite amid since of");
    private static final Set<String> DATING = words("on in at since during by until till from around between");
    private static final Set<String> WITHIN = words("in during at");
    private static final Set<String> KEEPING = words("mark observe commemorate celebrate");
    private static final Set<String> NAMING =
            words("declare proclaim designate name set fix choose pick propose make announce");
    private static final Set<String> DAYS = words("day days holiday deadline date anniversary");
    private static final Set<String> DISTANT = words("after before earlier later");
    private static final Set<String> OPENERS = words(", ; : and but while that “ \" `` – — --");

    /** A noun's own phrases do not reach further. */
    static final int REACH = 14;

    private final Line line;
    private final List<Clause> clauses;
    private final List<TriggerHit> hits;

    TimeBond(Line line, List<Clause> clauses, List<TriggerHit> hits) {
        this.line = line;
        this.clauses = clauses;
        this.hits = hits;
    }

    /**
     * The noun of which the words tell when it was, not when its clause happened: "Friday's raid", "over the raid on Friday".
     * Its token, or -1 where there is none.
     */
    int nounOf(TimeExpression time) {
        int first = first(time);
        int end = end(time);
        if (line.lower(end).equals("'s")) {
            // "died in Monday's blast": the dying was on Monday as well.
            return WITHIN.contains(line.lower(first - 1)) ? -1 : headFrom(end + 1);
        }
        boolean owns = line.lower(end - 1).equals("'s") && line.isNoun(end);
        return owns || precedesNoun(first, end) ? headFrom(end) : nounBefore(first);
    }

    /** "declared 19 September a day of mourning", "set May 5 as the deadline", "marked Monday with a march": a day that something is done to. */
    boolean isObject(TimeExpression time) {
        int first = first(time);
        int end = end(time);
        int verb = line.lower(first - 1).equals("the") ? first - 2 : first - 1;
        if (!line.isVerb(verb)) {
            return false;
        }
        String word = line.verb(verb);
        return KEEPING.contains(word)
                || NAMING.contains(word) && (line.lower(end).equals("as") || isDay(end));
    }

    /** "a national day of mourning", but not "a day after", nor "a state of emergency". */
    private boolean isDay(int from) {
        int i = from;
        while (line.tag(i).equals("DT") || line.tag(i).startsWith("JJ")) {
            i++;
        }
        while (line.isNoun(i) && !DAYS.contains(line.lower(i))) {
            i++;
        }
        return i > from && DAYS.contains(line.lower(i)) && !DISTANT.contains(line.lower(i + 1));
    }

    /** The last of the nouns that follow, over what describes them. */
    private int headFrom(int from) {
        int i = from;
        while (i < line.size()
                && (line.isNoun(i)
                        || line.tag(i).startsWith("JJ")
                        || line.tag(i).equals("CD")
                        || line.tag(i).equals("VBN"))) {
            i++;
        }
        int head = i - 1;
        while (head > from && !line.isNoun(head)) {
            head--;
        }
        return Math.max(head, from);
    }

    /** "the 2014 coup", "the 30 June deadline", "covering the 2020 protests". */
    private boolean precedesNoun(int first, int end) {
        int next = end;
        while (line.tag(next).startsWith("JJ")) {
            next++;
        }
        if (!line.isNoun(next)) {
            return false;
        }
        boolean opens = line.lower(first).equals("the") && end - first > 1;
        String before = line.lower(first - 1);
        boolean determined = line.tag(first - 1).equals("DT")
                || line.tag(first - 1).equals("PRP$")
                || line.tag(first - 1).equals("POS");
        boolean modifies =
                !line.isName(next) && line.tag(first - 1).equals("IN") && !DATING.contains(before) && !before.isEmpty();
        return opens && !DATING.contains(before) && !line.isName(next) || determined && !opens || modifies;
    }

    /** "for an attack on Monday", "after talks in Doha on 3 June": the noun stands under a word that parts it from the verb. */
    private int nounBefore(int first) {
        int nearest = -1;
        for (TriggerHit hit : hits) {
            if (hit.trigger().verb() || hit.head() >= first || first - hit.head() > REACH) {
                continue;
            }
            int from = new NounStretches(line).opens(hit.from());
            if (AHEAD_OF_NOUN.contains(line.lower(from - 1)) && isPhrase(hit.head() + 1, first) && !isOfContent(from)) {
                nearest = Math.max(nearest, hit.head());
            }
        }
        return nearest;
    }

    /** "a spate of attacks", "the scene of the blast": such a noun is what the clause tells. */
    private boolean isOfContent(int from) {
        return line.lower(from - 1).equals("of") && !line.lower(from - 2).equals("ahead");
    }

    /** Whether nothing but a noun's own phrases stands there: no verb, and no comma but those about a name. */
    boolean isPhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = line.tag(i);
            int closes = line.lower(i).equals(",") ? afterName(i) : -1;
            if (closes > 0 && closes < to) {
                i = closes;
                continue;
            }
            if (line.isVerb(i) || line.lower(i).equals(",") || tag.equals("CC") || tag.startsWith("W")) {
                return false;
            }
        }
        return true;
    }

    /** Where the comma stands that closes "…, Hassan Nasrallah, …", or -1. */
    private int afterName(int comma) {
        int i = comma + 1;
        while (line.isName(i)) {
            i++;
        }
        return i > comma + 1 && line.lower(i).equals(",") ? i : -1;
    }

    /** The clause that a time opens: "On Monday, X left", "…, and in May X returned"; null where it opens none. */
    Clause opened(TimeExpression time) {
        int opening = opening(first(time));
        boolean start = opening == 0
                || opening == 1
                        && !line.isNoun(0)
                        && !line.isVerb(0)
                        && line.tag(0).length() < 3;
        if (!start && !OPENERS.contains(line.lower(opening - 1))) {
            return null;
        }
        int end = end(time);
        int next = line.lower(end).equals(",") ? end + 1 : end;
        for (Clause clause : clauses) {
            int from = from(clause);
            if (from == next && clause.finite() && !clause.relative() && !isTag(clause) && !isDayOf(clause)) {
                return clause;
            }
        }
        return start && next > end ? main(next, Set.of()) : null;
    }

    /** Whether it tells a distance from what the clause behind it tells: "a day after X left". */
    boolean isDistance(TimeExpression time) {
        String last = line.lower(end(time) - 1);
        return last.equals("after") || last.equals("before") || last.equals("following");
    }

    /** The clause that happened so long after another one: the one that follows it, or else the one before. */
    Clause distant(TimeExpression time) {
        Clause before = null;
        for (Clause clause : clauses) {
            before = clause.verb() < first(time) ? clause : before;
        }
        return before != null ? before : main(end(time), Set.of("after", "before", "following"));
    }

    /** The first clause after a comma that nothing subordinates but what led the words before it. */
    private Clause main(int after, Set<String> leads) {
        for (Clause clause : clauses) {
            int from = from(clause);
            boolean comma = from > after && line.lower(from - 1).equals(",");
            if (comma
                    && clause.finite()
                    && !clause.relative()
                    && (clause.marker() == null || leads.contains(clause.marker()))
                    && !isTag(clause)) {
                return clause;
            }
        }
        return null;
    }

    /** Whether a clause stands in apposition to an opened day: "On 3 May, the day that X met, …". */
    boolean isDayOf(Clause clause) {
        int from = from(clause);
        return line.lower(from - 1).equals(",")
                && line.lower(from).equals("the")
                && line.lower(from + 1).equals("day");
    }

    static int from(Clause clause) {
        return clause.subject().isEmpty()
                ? clause.start()
                : Math.min(clause.subject().from(), clause.start());
    }

    /** "…, police said" brings what was said before. */
    private boolean isTag(Clause clause) {
        int end = Math.max(clause.verb() + 1, clause.object().to());
        return Cues.isNeutral(line.verb(clause.verb()))
                && end >= line.size() - 1
                && clause.object().to() - clause.verb() < 3;
    }

    /** Where the words begin that lead a time: its preposition and what stands between. */
    int opening(int token) {
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

    int first(TimeExpression time) {
        return line.tokenAt(time.span().start());
    }

    int end(TimeExpression time) {
        return line.tokenAt(time.span().end() - 1) + 1;
    }
}
