package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;

/** Decides which drafts are events: ledes and headlines are trusted most, background must be dated. */
final class Selection {
    private static final Set<String> STANDING = words(
            "repeatedly often always continuously long routinely frequently usually regularly consistently previously generally traditionally historically sometimes largely increasingly");

    private static final Set<String> BREAKS = Set.of(":", "?", ".", ";", "|");
    private static final Set<String> ASKING =
            words("how why what who opinion opinion: analysis analysis: explainer explainer: watch video");
    /** Before a bar or a colon these tell that what follows is somebody's view, not news. */
    private static final Set<String> VIEWS = words(
            "opinion opinions analysis editorial explainer explained column comment commentary op-ed viewpoint perspective review interview podcast factbox profile");
    /** Before a colon these tell what sort of news follows. */
    private static final Set<String> LABELS =
            words("live update updates breaking exclusive latest watch video photos pictures urgent news alert");

    private static final Set<String> ASIDE = words("when as after because since before until once where how why what");

    private static final Set<String> PURPOSE = words("so");
    private static final int PURPOSE_REACH = 4;

    private final Predicate<ActorRef> isPower;

    /** @param isPower whether a party is a power, not people in general */
    Selection(Predicate<ActorRef> isPower) {
        this.isPower = isPower;
    }

    /** Whether a draft that belongs to no event told before is one of its own. */
    boolean stands(Draft draft) {
        double told = draft.kind == Kind.INCIDENT ? draft.score + bonus(draft) : draft.score;
        draft.score = Math.max(score(draft), told);
        return draft.score >= 0.5;
    }

    /** How much a single telling is worth as an event. */
    double score(Draft draft) {
        if (draft.realis == Realis.NEGATED || draft.realis == Realis.HYPOTHETICAL && !isPossible(draft)) {
            return 0;
        }
        if (isAsked(draft)) {
            return 0;
        }
        boolean dated = draft.ownDate && draft.date.precision().ordinal() <= Precision.MONTH.ordinal();
        boolean yearly = draft.ownDate && !dated;
        boolean named = !draft.initiators.isEmpty() || !draft.recipients.isEmpty();
        if (draft.isStatement()) {
            return statement(draft, dated);
        }
        double score =
                switch (draft.line.part) {
                    case HEADLINE -> 0.45;
                    case LEDE -> 0.35;
                    case BODY -> 0.05;
                };
        int strength = draft.strong ? 3 : draft.trigger.strength();
        score += strength == 3 ? 0.2 : strength == 2 ? 0.05 : -0.1;
        score += dated ? 0.35 : yearly ? yearly(draft) : 0;
        score += named || draft.trigger.hazard() != null ? 0.1 : draft.place != null ? 0.05 : -0.1;
        boolean main = isMain(draft);
        if (draft.trigger.pattern() == Pattern.NOMINAL) {
            score += isSubject(draft) && dated ? 0.1 : -0.1;
            score -= !dated && isPlural(draft) ? 0.15 : 0;
        } else {
            score += main ? 0.1 : -0.05;
            score += draft.party.power() && main ? 0.1 : 0;
            score += draft.party.power() && main && strength == 2 && isMove(draft) ? 0.1 : 0;
        }
        if (draft.kind == Kind.MOVE && !hasPower(draft)) {
            score -= 0.3;
        }
        if (draft.kind == Kind.MOVE && draft.trigger.isNoun() && !dated && draft.initiators.isEmpty()) {
            score -= 0.2;
        }
        if (says(draft, "so", "far") || says(draft, "to", "date") || says(draft, "recent", "years")) {
            score -= 0.2;
        }
        if (isAside(draft) && !dated) {
            score -= 0.2;
        }
        if (draft.kind == Kind.INCIDENT) {
            score += bonus(draft);
            score -= draft.trigger.strength() == 2 && Family.of(draft.group).equals("force") && !hasPower(draft)
                    ? 0.2
                    : 0;
        }
        if (isStanding(draft)) {
            score -= 0.3;
        }
        score += draft.told != null && named && strength == 3 ? 0.1 : 0;
        if (draft.realis == Realis.HYPOTHETICAL) {
            score -= 0.15;
        }
        if (draft.realis == Realis.FUTURE && !dated && draft.line.part == Line.Part.BODY) {
            score -= 0.2;
        }
        if (isHabitual(draft)) {
            score -= 0.2;
        }
        return score;
    }

    /** Several words for one happening in a sentence make it surer. */
    private static double bonus(Draft draft) {
        boolean told = draft.line.part != Line.Part.BODY || draft.ownDate || isMain(draft.teller);
        return told ? Math.min(0.2, 0.1 * (draft.tellings - 1)) : 0;
    }

    /** Headlines that ask or opine tell no event. */
    private static boolean isAsked(Draft draft) {
        Line line = draft.line;
        if (line.size() > 1 && VIEWS.contains(line.lower(0)) && BREAKS.contains(line.lower(1))) {
            return true;
        }
        int from = draft.token;
        while (from > 0 && !BREAKS.contains(line.lower(from - 1))) {
            from--;
        }
        int to = draft.token;
        while (to < line.size() - 1 && !BREAKS.contains(line.lower(to))) {
            to++;
        }
        boolean asks = line.part == Line.Part.HEADLINE && ASKING.contains(line.lower(from));
        return asks
                || to < line.size() && line.lower(to).equals("?")
                || line.lower(line.size() - 1).equals("?") && to == line.size() - 1;
    }

    /** Whether the last word before a colon tells that only a label of what follows was told. */
    static boolean isLabel(String word) {
        return LABELS.contains(word) || VIEWS.contains(word);
    }

    /** A headline's "may" is news; what somebody wants or is asked to do is not done. */
    private static boolean isPossible(Draft draft) {
        return draft.line.part != Line.Part.BODY
                && draft.clause != null
                && draft.clause.modal() != null
                && !draft.line.precededBy(draft.clause.start(), PURPOSE_REACH, PURPOSE);
    }

    /** A discrete violent act or an agreement is told by its year; lists of other years are background. */
    private static double yearly(Draft draft) {
        boolean act = Family.of(draft.group).equals("force") || draft.group.equals("agreement");
        boolean several = draft.trigger.isNoun() && isPlural(draft);
        boolean count = draft.clause != null && isCounted(draft.line, draft.clause.subject());
        // "In 2016 an airstrike hit a hospital in Kunduz": a deed in one town is told, whoever did it.
        boolean sited = draft.place != null && draft.place.wherePrec() == 1;
        return act && !several && !count && (sited || !draft.initiators.isEmpty()) ? 0.2 : -0.25;
    }

    private static boolean isCounted(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.tag(i).equals("CD")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPower(Draft draft) {
        return Stream.concat(draft.initiators.values().stream(), draft.recipients.values().stream())
                .anyMatch(ref -> ref.id() != null && !ref.id().isEmpty() && isPower.test(ref));
    }

    /** A clause of time or reason in a body sets the scene for another. */
    private static boolean isAside(Draft draft) {
        Clause clause = draft.clause;
        return draft.line.part == Line.Part.BODY
                && clause != null
                && clause.marker() != null
                && ASIDE.contains(clause.marker())
                && !(clause.governor() != null
                        && draft.line.verb(clause.governor().verb()).equals("come"));
    }

    private static double statement(Draft draft, boolean dated) {
        if (draft.trigger.pattern() == Pattern.NOMINAL) {
            return draft.line.part != Line.Part.BODY && draft.trigger.plover() != null && !draft.initiators.isEmpty()
                    ? 0.5
                    : 0;
        }
        if (!draft.party.power()
                || draft.trigger.strength() == 1 && draft.plover.isEmpty() && draft.line.part != Line.Part.HEADLINE) {
            return 0;
        }
        double score =
                switch (draft.line.part) {
                    case HEADLINE -> 0.45;
                    case LEDE -> 0.4;
                    case BODY -> 0.25;
                };
        score += draft.trigger.strength() == 3 ? 0.2 : draft.trigger.strength() == 1 ? -0.1 : 0.1;
        score += dated ? 0.25 : draft.ownDate ? -0.2 : 0;
        score += draft.recipients.isEmpty() ? 0 : 0.1;
        boolean direct = draft.clause != null && !draft.clause.relative() && !draft.clause.infinitive();
        score += direct ? 0.1 : -0.2;
        if (isAside(draft) && !dated) {
            score -= 0.2;
        }
        return isStanding(draft) ? score - 0.3 : isHabitual(draft) ? score - 0.2 : score;
    }

    /** "Fighting was reported on Friday": the noun is what a main clause tells of. */
    private static boolean isSubject(Draft draft) {
        Clause clause = draft.clause;
        return draft.kind == Kind.INCIDENT
                && clause != null
                && clause.finite()
                && !clause.relative()
                && clause.subject().contains(draft.token);
    }

    /** "offered to host talks": what a power did, but for passing laws and putting out papers, which are told of at length. */
    private static boolean isMove(Draft draft) {
        Clause clause = draft.clause;
        return draft.kind == Kind.MOVE
                && !draft.group.equals("law")
                && clause.marker() == null
                && draft.line.tag(clause.start()).equals("VBD")
                && !clause.passive();
    }

    private static boolean isMain(Draft draft) {
        Clause clause = draft.clause;
        if (clause != null && clause.infinitive() && draft.realis == Realis.ACTUAL && clause.governor() != null) {
            return clause.governor().finite() && !clause.governor().relative();
        }
        return clause != null && clause.finite() && !clause.relative();
    }

    private static boolean says(Draft draft, String first, String second) {
        for (int i = 0; i < draft.line.size(); i++) {
            if (draft.line.lower(i).equals(first) && draft.line.lower(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(Draft draft) {
        String word = draft.line.lower(draft.token);
        return word.endsWith("s") && !word.endsWith("ss") && !draft.group.equals("talks");
    }

    private static boolean isStanding(Draft draft) {
        Line line = draft.line;
        int from = draft.clause == null ? draft.token : draft.clause.start();
        return line.holds(new Range(Math.max(0, from - 2), draft.token + 2), STANDING);
    }

    /** A present tense in a body tells how things are, not what happened. */
    private static boolean isHabitual(Draft draft) {
        if (draft.line.part != Line.Part.BODY
                || draft.clause == null
                || !draft.clause.finite()
                || draft.trigger.pattern() == Pattern.NOMINAL) {
            return false;
        }
        String first = draft.line.tag(draft.clause.start());
        boolean single = draft.clause.start() == draft.clause.verb();
        boolean progressive = draft.line.tag(draft.clause.verb()).equals("VBG");
        String word = draft.line.lower(draft.clause.start());
        boolean state = draft.clause.passive() && (word.equals("is") || word.equals("are"));
        return state || single && (first.equals("VBZ") || first.equals("VBP")) || progressive;
    }
}
