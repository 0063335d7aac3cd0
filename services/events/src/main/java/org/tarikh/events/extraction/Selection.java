package org.tarikh.events.extraction;

import java.util.Set;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;

/** Decides which drafts are events: ledes and headlines are trusted most, background must be dated. */
final class Selection {
    private static final Set<String> STANDING = Set.of(
            "repeatedly",
            "often",
            "always",
            "continuously",
            "long",
            "routinely",
            "frequently",
            "usually",
            "regularly",
            "consistently",
            "previously",
            "generally",
            "traditionally",
            "historically",
            "sometimes",
            "largely",
            "increasingly");

    private final Page page;

    Selection(Page page) {
        this.page = page;
    }

    /** Whether a draft that belongs to no event told before is one of its own. */
    boolean stands(Draft draft) {
        draft.score = score(draft);
        return draft.score >= 0.5;
    }

    private double score(Draft draft) {
        if (draft.realis == Realis.NEGATED
                || draft.realis == Realis.HYPOTHETICAL && draft.line.part == Line.Part.BODY) {
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
        score += draft.trigger.strength() == 3 ? 0.2 : draft.trigger.strength() == 2 ? 0.05 : -0.1;
        score += dated ? 0.35 : yearly ? 0.1 : 0;
        score += named ? 0.1 : draft.place != null ? 0.05 : -0.1;
        boolean main = draft.clause != null && draft.clause.finite() && !draft.clause.relative();
        if (draft.trigger.pattern() == Pattern.NOMINAL) {
            score -= 0.1;
            score -= !dated && isPlural(draft) ? 0.15 : 0;
        } else {
            score += main ? 0.1 : draft.clause != null && draft.clause.relative() ? -0.05 : -0.05;
            score += draft.party.power() && main ? 0.1 : 0;
        }
        if (isStanding(draft)) {
            score -= 0.3;
        }
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

    private double statement(Draft draft, boolean dated) {
        if (draft.trigger.pattern() == Pattern.NOMINAL) {
            return draft.line.part != Line.Part.BODY && draft.trigger.plover() != null && !draft.initiators.isEmpty()
                    ? 0.5
                    : 0;
        }
        if (!draft.party.power()) {
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
        return isStanding(draft) ? score - 0.3 : isHabitual(draft) ? score - 0.2 : score;
    }

    private boolean isPlural(Draft draft) {
        String word = draft.line.lower(draft.token);
        return word.endsWith("s") && !word.endsWith("ss") && !draft.group.equals("talks");
    }

    private boolean isStanding(Draft draft) {
        Line line = draft.line;
        int from = draft.clause == null ? draft.token : draft.clause.start();
        for (int i = Math.max(0, from - 2); i <= Math.min(line.size() - 1, draft.token + 1); i++) {
            if (STANDING.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** A present tense in a body tells how things are, not what happened. */
    private boolean isHabitual(Draft draft) {
        if (draft.line.part != Line.Part.BODY
                || draft.clause == null
                || !draft.clause.finite()
                || draft.trigger.pattern() == Pattern.NOMINAL) {
            return false;
        }
        String first = draft.line.tag(draft.clause.start());
        boolean single = draft.clause.start() == draft.clause.verb();
        boolean progressive = draft.line.tag(draft.clause.verb()).equals("VBG");
        return single && (first.equals("VBZ") || first.equals("VBP")) || progressive;
    }

    boolean isNews(Draft draft) {
        return draft.line.part != Line.Part.BODY || draft.kind == Kind.MOVE;
    }
}
