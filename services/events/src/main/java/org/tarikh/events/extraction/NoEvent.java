package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.terms.Kind;

/** Uses of triggers that tell no event: silence, figures of speech, testimony, counts. */
final class NoEvent {
    private static final Set<String> NO_TARGETS =
            words("impasse record records deal snag deadlock chord balance blow agreement tone"
                    + " note high low headlines wall rut brakes optimism caution talks markets");

    private NoEvent() {}

    private static final Set<String> REFUSING = words("decline refuse");
    private static final Set<String> SPEAKING =
            words("confirm comment say give discuss elaborate identify name answer respond");
    private static final Set<String> WITNESSES = words("me him her us you them");
    private static final Set<String> BLOWS = words("hit strike target rock raid");
    private static final Set<String> TRENDS = words(
            "rise increase surge spike uptick decline drop decrease fall wave"
                    + " spate string series number rate rates level levels escalation resurgence pattern history threat risk fear fears");
    private static final Set<String> SURVIVORS = words("survivors victims affected hit displaced");
    private static final Set<String> SEEKING = words("seek");
    private static final Set<String> ASKING = words("where when how whether why who what");
    private static final Set<String> UNTOLD = words("not n't neither unclear unknown never");
    private static final int NEAR = 12;
    private static final int MANY = 10;

    /** "declined to comment" is no refusal. */
    static boolean isSilence(Line line, TriggerHit hit) {
        return REFUSING.contains(line.verb(hit.head()))
                && line.lower(hit.to()).equals("to")
                && SPEAKING.contains(line.lower(hit.to() + 1));
    }

    /** "hit an impasse", "struck a balance": no blow was dealt. */
    static boolean isFigure(Line line, TriggerHit hit, Clause clause) {
        return BLOWS.contains(hit.trigger().text()) && line.holds(clause.object(), NO_TARGETS);
    }

    /** "did not say where they hit", "unclear when it struck": what is left open is news of nothing by itself. */
    static boolean isLeftOpen(Line line, Clause clause) {
        int from = clause.subject().isEmpty()
                ? clause.start()
                : Math.min(clause.start(), clause.subject().from());
        boolean asks = ASKING.contains(line.lower(from - 1))
                || !clause.subject().isEmpty() && ASKING.contains(line.lower(from));
        return asks && line.holds(new Clause.Range(Math.max(0, from - NEAR), from), UNTOLD);
    }

    /** Services return; people returning are no event by that word alone. */
    static boolean isReturn(Line line, TriggerHit hit, Clause clause) {
        return hit.trigger().text().equals("return") && !line.holds(clause.subject(), DraftContent.CUT_OFF);
    }

    /** "accused him": what befell a witness, no statement among powers. */
    static boolean isTestimony(Line line, TriggerHit hit) {
        return WITNESSES.contains(line.lower(hit.to()));
    }

    /** "conducted 401 attacks": a figure, no event. */
    static boolean isCounted(Line line, TriggerHit hit) {
        if (!Family.of(hit.trigger().group()).equals("force")) {
            return false;
        }
        for (int i = hit.head() + 1; i < hit.to(); i++) {
            Double value = line.tag(i).equals("CD") ? Numbers.valueOf(line.text(i)) : null;
            if (value != null && value >= MANY) {
                return true;
            }
        }
        return false;
    }

    /** "the democratically elected government", "a banned group": what a noun is, no happening. */
    static boolean isAdjective(Line line, TriggerHit hit, Clause clause) {
        int verb = hit.head();
        String before = line.tag(verb - 1);
        String after = line.tag(verb + 1);
        return line.tag(verb).equals("VBN")
                && clause.start() == verb
                && hit.to() == verb + 1
                && (after.equals("NN") || after.equals("NNS") || after.startsWith("JJ"))
                && (before.equals("DT")
                        || before.equals("PRP$")
                        || before.equals("POS")
                        || before.startsWith("JJ")
                        || before.startsWith("RB") && line.lower(verb - 1).endsWith("ly"));
    }

    /** "sentenced two men to death", "froze to death", "life and death": the noun in a phrase tells no death of its own. */
    static boolean isPenalty(Line line, TriggerHit hit) {
        if (!line.lower(hit.head()).equals("death") || hit.from() != hit.head()) {
            return false;
        }
        boolean pair = line.lower(hit.head() - 1).equals("and")
                || line.lower(hit.head() - 1).equals("or");
        if (pair && line.lower(hit.head() - 2).equals("life")) {
            return true;
        }
        return line.lower(hit.head() - 1).equals("to");
    }

    /** "a sharp rise in executions", "the rate of killings": how often things happen, not one of them. */
    static boolean isTrend(Line line, TriggerHit hit) {
        int i = hit.from() - 1;
        while (i > 0 && (line.tag(i).startsWith("JJ") || line.isNoun(i) && !TRENDS.contains(line.lower(i)))) {
            i--;
        }
        boolean links = line.lower(i).equals("in") || line.lower(i).equals("of");
        return line.lower(hit.head()).endsWith("s") && links && i > 0 && TRENDS.contains(line.lower(i - 1));
    }

    /** "survivors of the earthquake": relief after a disaster tells of help, not of the day it struck. */
    static boolean isSurvived(Line line, int from) {
        boolean links =
                line.lower(from - 1).equals("of") || line.lower(from - 1).equals("by");
        return links && SURVIVORS.contains(line.lower(from - 2));
    }

    /** "seeks the arrest of": what is wanted has not been done. */
    static boolean isSought(Line line, TriggerHit hit, Clause clause) {
        return clause != null
                && hit.trigger().kind() == Kind.INCIDENT
                && SEEKING.contains(line.verb(clause.verb()))
                && clause.object().contains(hit.head());
    }

    /** "401 attacks": a figure, no event. */
    static boolean isCount(Line line, int from, TriggerHit hit) {
        if (!line.lower(hit.head()).endsWith("s")) {
            return false;
        }
        for (int i = from; i < hit.from(); i++) {
            Double value = line.tag(i).equals("CD") ? Numbers.valueOf(line.text(i)) : null;
            if (value != null && value >= MANY) {
                return true;
            }
        }
        return false;
    }
}
