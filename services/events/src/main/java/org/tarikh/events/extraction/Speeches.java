package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.terms.Kind;

/** Makes one statement of what one speaker says in one breath: "condemned the raid and promised justice", "a resolution demanding". */
final class Speeches {
    private static final Set<String> VERBAL = words("ACCUSE REJECT REQUEST SUPPORT THREATEN AGREE");
    private static final Set<String> PAPERS = words("law report");

    private Speeches() {}

    static void settle(List<Draft> drafts) {
        for (Draft first : List.copyOf(drafts)) {
            for (Draft second : List.copyOf(drafts)) {
                if (first == second || !drafts.contains(first) || !drafts.contains(second)) {
                    continue;
                }
                if (isBreath(first, second)) {
                    first.absorb(second);
                    drafts.remove(second);
                } else if (isReason(first, second)) {
                    drafts.remove(second);
                } else if (isWording(first, second)) {
                    first.plover.addAll(second.plover);
                    second.recipients.forEach(first.recipients::putIfAbsent);
                    first.strong = true;
                    drafts.remove(second);
                }
            }
        }
    }

    /** A pledge joined to a statement by "and", with one subject. */
    private static boolean isBreath(Draft first, Draft second) {
        return first.isStatement()
                && second.group.equals("pledge")
                && isSaid(first)
                && isSaid(second)
                && first.token < second.token
                && first.clause.subject().equals(second.clause.subject())
                && !(first.ownDate && second.ownDate && !first.date.equals(second.date));
    }

    private static boolean isSaid(Draft draft) {
        return draft.trigger.verb()
                && draft.clause != null
                && draft.clause.finite()
                && !draft.clause.relative()
                && !draft.clause.subject().isEmpty()
                && draft.plover.stream().allMatch(VERBAL::contains);
    }

    /** "broke off relations, accusing it of treason": why a power makes its move is told with the move. */
    private static boolean isReason(Draft move, Draft words) {
        return move.trigger.verb()
                && move.kind == Kind.MOVE
                && !move.isStatement()
                && move.clause != null
                && move.clause.finite()
                && !move.plover.isEmpty()
                && words.isStatement()
                && words.trigger.verb()
                && !words.ownDate
                && words.clause != null
                && words.clause.participle()
                && !words.clause.passive()
                && words.clause.governor() == move.clause;
    }

    /** "adopted a resolution demanding": what the paper says is what putting it out says. */
    private static boolean isWording(Draft paper, Draft words) {
        return paper.trigger.verb()
                && paper.plover.isEmpty()
                && PAPERS.contains(paper.group)
                && paper.clause != null
                && paper.clause.finite()
                && words.isStatement()
                && words.trigger.verb()
                && words.clause != null
                && words.clause.participle()
                && words.clause.governor() == paper.clause
                && words.plover.stream().allMatch(VERBAL::contains);
    }
}
