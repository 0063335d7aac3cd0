package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Trigger;

/**
 * Tells of meetings and visits that came to nothing: "the visit did not take place", "the talks failed to begin", "did not
 * travel to Kabul as planned". Like one that is cancelled, such a one is told as a refusal.
 */
final class Unheld {
    private static final String MEETING = "CONSULT";
    private static final String REFUSAL = "REJECT";
    private static final String CALLED_OFF = "concession";
    private static final Set<String> OCCURRING =
            words("happen occur begin start proceed convene materialise materialize");
    private static final Set<String> INTENDED = words("planned scheduled expected");
    private static final int REACH = 8;

    private Unheld() {}

    /** The draft of a meeting that a clause says did not come about; null where none does. */
    static Draft told(Line line, TriggerHit meeting, List<Clause> clauses) {
        if (!isMeeting(meeting.trigger())) {
            return null;
        }
        for (Clause clause : clauses) {
            if (clause.finite() && !clause.passive() && clause.subject().contains(meeting.head())) {
                boolean failed = line.verb(clause.verb()).equals("fail")
                        && line.lower(clause.verb() + 1).equals("to");
                int end = failed || clause.negated() && clause.modal() == null
                        ? occurring(line, failed ? clause.verb() + 2 : clause.verb())
                        : -1;
                if (end > 0) {
                    var draft = new Draft(
                            line,
                            of(meeting.trigger()),
                            clause.verb(),
                            clause,
                            line.span(clause.subject().from(), end));
                    draft.end = end;
                    return draft;
                }
            }
        }
        return null;
    }

    /** Where the words end that say that something came about, -1 where they do not. */
    private static int occurring(Line line, int verb) {
        String next = line.lower(verb + 1);
        return switch (line.verb(verb)) {
            case "take" -> next.equals("place") ? verb + 2 : -1;
            case "go" -> next.equals("ahead") || next.equals("forward") ? verb + 2 : -1;
            default -> OCCURRING.contains(line.verb(verb)) ? verb + 1 : -1;
        };
    }

    /** "did not travel … as planned": what was to be and was not. */
    static boolean isUnlikePlan(Line line, TriggerHit visit, Clause clause) {
        if (!isMeeting(visit.trigger()) || !clause.negated() || clause.modal() != null) {
            return false;
        }
        for (int i = visit.to(); i < Math.min(line.size(), visit.to() + REACH); i++) {
            if (line.lower(i).equals("as") && INTENDED.contains(line.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeeting(Trigger trigger) {
        return MEETING.equals(trigger.plover());
    }

    /** The trigger of what did not come about; it is no other telling of one that did. */
    static Trigger of(Trigger meeting) {
        return new Trigger(
                meeting.words(),
                true,
                REFUSAL,
                null,
                null,
                null,
                meeting.kind(),
                CALLED_OFF,
                Trigger.Pattern.AGENT,
                meeting.strength());
    }
}
