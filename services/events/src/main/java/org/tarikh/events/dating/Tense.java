package org.tarikh.events.dating;

import java.util.Set;

/** Whether the verb that governs an expression of time looks back or ahead. */
enum Tense {
    PAST,
    FUTURE,
    UNCLEAR;

    private static final Set<String> AHEAD =
            Set.of("will", "'ll", "shall", "wo", "would", "may", "might", "can", "should", "must");
    private static final Set<String> PLANS = Set.of(
            "scheduled",
            "due",
            "planned",
            "plans",
            "plan",
            "planning",
            "expected",
            "expects",
            "expect",
            "slated",
            "upcoming",
            "forthcoming",
            "set",
            "intends",
            "aims",
            "hopes",
            "likely",
            "poised",
            "deadline",
            "vows",
            "promises",
            "postponed",
            "starting",
            "beginning");
    private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", "--", "—", "\"", "''", "``", "“", "”", "-");

    private static final Set<String> ATTENDED =
            Set.of("attend", "join", "boycott", "skip", "host", "miss", "chair", "address", "in", "at", "for", "win");

    /** Nobody is lost in what lies ahead. */
    private static final Set<String> LOST =
            Set.of("dead", "killed", "injured", "wounded", "hurt", "missing", "died", "victims", "toll");

    /** An infinitive further off governs something else than the expression. */
    private static final int PURPOSE = 6;

    /** Looks for the verb before the expression in its clause, then after it, then before it in the sentence. */
    static Tense around(Words words, int first, int end) {
        if (words.is(end, "'s", "’s")) {
            return ofPossessive(words, first);
        }
        Tense tense = verbAround(words, first, end);
        boolean limit = words.is(first - 1, "until", "till", "by") || words.is(first - 2, "until", "till", "by");
        return tense == UNCLEAR && limit ? FUTURE : tense;
    }

    /** "will look into Friday's attack" looks back for the day; only what one goes to or waits for lies ahead. */
    private static Tense ofPossessive(Words words, int first) {
        int before = words.is(first - 1, "the") ? first - 2 : first - 1;
        boolean waits = words.is(before, "before") || words.is(before, "of") && words.is(before - 1, "ahead");
        for (int i = before; i >= Math.max(0, before - 2) && !waits; i--) {
            waits = words.is(i, ATTENDED);
        }
        for (int i = before; i >= 0 && waits && !CLAUSE_ENDS.contains(words.at(i)); i--) {
            waits = !words.is(i, LOST);
        }
        return waits && verbAround(words, first, first + 1) != PAST ? FUTURE : PAST;
    }

    private static Tense verbAround(Words words, int first, int end) {
        Tense before = verbBefore(words, first, true);
        if (before != UNCLEAR) {
            return before;
        }
        Tense after = verbAfter(words, end);
        return after != UNCLEAR ? after : verbBefore(words, first, false);
    }

    private static Tense verbBefore(Words words, int first, boolean inClause) {
        for (int i = first - 1; i >= 0; i--) {
            if (inClause && CLAUSE_ENDS.contains(words.at(i))) {
                return UNCLEAR;
            }
            if (words.is(i, PLANS) && (i >= first - 6 || words.tag(i).startsWith("V"))) {
                return words.is(i - 1, "had") || words.is(i - 2, "had") ? PAST : FUTURE;
            }
            Tense tense = at(words, i);
            boolean far = tense == FUTURE && words.tag(i).equals("VB") && i < first - PURPOSE;
            if (tense != UNCLEAR && !far) {
                return tense;
            }
        }
        return UNCLEAR;
    }

    private static Tense verbAfter(Words words, int end) {
        for (int i = end; i < words.size(); i++) {
            if (CLAUSE_ENDS.contains(words.at(i)) && i > end) {
                return UNCLEAR;
            }
            if (words.tag(i).equals("MD")
                    || words.tag(i).equals("VBD")
                    || words.tag(i).equals("VBZ")
                    || words.tag(i).equals("VBP")) {
                boolean plan = words.is(i + 1, PLANS)
                        || words.is(i + 1, "to") && words.tag(i + 2).equals("VB");
                boolean present = !words.tag(i).equals("VBD") || words.is(i, "was", "were");
                return plan && present && !words.is(i, "has", "have") ? FUTURE : at(words, i);
            }
        }
        return UNCLEAR;
    }

    private static Tense at(Words words, int i) {
        String tag = words.tag(i);
        if (tag.equals("MD")) {
            return words.is(i, AHEAD) ? FUTURE : UNCLEAR;
        }
        if (tag.equals("VB")) {
            boolean infinitive = words.is(i - 1, "to") || words.is(i - 2, "to");
            return infinitive && !pastBefore(words, i) ? FUTURE : UNCLEAR;
        }
        boolean past = tag.equals("VBD") || tag.equals("VBN") && !modalBefore(words, i);
        return past && !isAttribute(words, i) ? PAST : UNCLEAR;
    }

    private static boolean pastBefore(Words words, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (words.is(i, PLANS)) {
                return false;
            }
            if (words.tag(i).equals("VBD")) {
                return true;
            }
        }
        return false;
    }

    /** "the captured pilot", "two wounded men": a participle that describes a noun is no verb of the sentence. */
    private static boolean isAttribute(Words words, int participle) {
        String before = words.tag(participle - 1);
        String after = words.tag(participle + 1);
        boolean opens = before.equals("DT") || before.equals("PRP$") || before.equals("POS") || before.equals("CD");
        return opens && (after.startsWith("N") || after.startsWith("J"));
    }

    private static boolean modalBefore(Words words, int participle) {
        for (int i = participle - 1; i >= Math.max(0, participle - 4); i--) {
            if (words.tag(i).equals("MD") || words.is(i, PLANS)) {
                return true;
            }
        }
        return false;
    }
}
