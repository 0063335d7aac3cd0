package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.lexicon.Trigger;

/** Tells by its object what a verb that says little does: who orders an offensive attacks, who announces an inquiry inquires. */
final class Contents {
    private static final Set<String> LIGHT = words("announce declare order launch introduce approve extend unveil adopt"
            + " authorise authorize resume continue suspend halt intensify initiate commence pass sanction");
    /** What ends by these is not done by them: who cancels talks rejects, who calls off a march concedes. */
    private static final Set<String> ENDING = words("suspend halt cancel call postpone scrap abandon end break");

    private static final Set<String> ENDS = Set.of("call off", "break off");
    private static final Map<String, String> ENDED = Map.ofEntries(
            Map.entry("CONSULT", "REJECT"),
            Map.entry("AGREE", "REJECT"),
            Map.entry("SUPPORT", "REJECT"),
            Map.entry("RETREAT", "REJECT"),
            Map.entry("AID", "SANCTION"),
            Map.entry("COOPERATE", "SANCTION"),
            Map.entry("PROTEST", "CONCEDE"),
            Map.entry("SANCTION", "CONCEDE"),
            Map.entry("COERCE", "CONCEDE"),
            Map.entry("ASSAULT", "RETREAT"),
            Map.entry("MOBILIZE", "RETREAT"));

    private Contents() {}

    /** The trigger with the type of the noun that its object names, the same where it names none. */
    static Trigger told(Line line, TriggerHit verb, Clause clause, List<TriggerHit> hits) {
        Trigger trigger = verb.trigger();
        boolean ends = ENDING.contains(trigger.words().get(0));
        boolean single = trigger.words().size() == 1 || ENDS.contains(trigger.text());
        if (!single || !ends && (!LIGHT.contains(trigger.words().get(0)) || clause.passive())) {
            return trigger;
        }
        for (TriggerHit hit : hits) {
            Trigger noun = hit.trigger();
            if (noun.isNoun() && noun.plover() != null && isContent(line, verb, clause, hit)) {
                if (ends) {
                    return with(trigger, noun, ENDED.getOrDefault(noun.plover(), trigger.plover()));
                }
                return noun.group().equals("statement") ? trigger : with(trigger, noun, noun.plover());
            }
        }
        return trigger;
    }

    /** "A visit planned for Friday has been postponed": the visit is what was put off, and no visit. */
    static boolean isPutOff(Draft verb, Draft noun) {
        return verb.clause.passive()
                && verb.clause.finite()
                && ENDING.contains(verb.trigger.words().get(0))
                && verb.clause.subject().contains(noun.token);
    }

    /** What an active verb does, or what a passive one is done to. */
    private static boolean isContent(Line line, TriggerHit verb, Clause clause, TriggerHit noun) {
        return clause.passive()
                ? clause.subject().contains(noun.head())
                : noun.head() > verb.head()
                        && clause.object().contains(noun.head())
                        && isObject(line, verb.to(), noun.from());
    }

    /** Nothing but what belongs to the noun's own group stands between. */
    private static boolean isObject(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = line.tag(i);
            boolean within = tag.equals("DT")
                    || tag.startsWith("JJ")
                    || tag.equals("CD")
                    || tag.equals("PRP$")
                    || tag.equals("VBN")
                    || tag.equals("VBG")
                    || tag.equals("POS")
                    || tag.startsWith("RB")
                    || tag.equals("''")
                    || tag.equals("``")
                    || tag.equals("HYPH")
                    || line.isNoun(i);
            if (!within) {
                return false;
            }
        }
        return true;
    }

    /** What ends keeps the verb's own group, so that it is no other telling of what it ends. */
    private static Trigger with(Trigger verb, Trigger noun, String plover) {
        boolean same = plover != null && plover.equals(noun.plover());
        return new Trigger(
                verb.words(),
                true,
                plover,
                same ? noun.mode() : null,
                same ? noun.acled() : null,
                same ? noun.hazard() : null,
                same ? noun.kind() : verb.kind(),
                same ? noun.group() : verb.group(),
                Trigger.Pattern.AGENT,
                Math.max(verb.strength(), noun.strength()));
    }
}
