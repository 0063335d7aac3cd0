package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Trigger;

/** Tells by its object what a verb that says little does: who orders an offensive attacks, who announces an inquiry inquires. */
final class Contents {
    private static final Set<String> LIGHT = words("announce declare order launch introduce approve extend unveil adopt"
            + " authorise authorize resume continue suspend halt intensify initiate commence pass sanction");
    /** What ends by these is not done by them. */
    private static final Set<String> ENDING = words("suspend halt");

    private Contents() {}

    /** The trigger with the type of the noun that its object names, the same where it names none. */
    static Trigger told(Line line, TriggerHit verb, Clause clause, List<TriggerHit> hits) {
        Trigger trigger = verb.trigger();
        if (!LIGHT.contains(trigger.words().get(0)) || trigger.words().size() > 1 || clause.passive()) {
            return trigger;
        }
        for (TriggerHit hit : hits) {
            Trigger noun = hit.trigger();
            boolean named = noun.isNoun()
                    && noun.plover() != null
                    && hit.head() > verb.head()
                    && clause.object().contains(hit.head())
                    && isObject(line, verb.to(), hit.from());
            if (!named) {
                continue;
            }
            boolean ends = ENDING.contains(trigger.words().get(0));
            return ends || noun.group().equals("statement") ? trigger : with(trigger, noun);
        }
        return trigger;
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

    private static Trigger with(Trigger verb, Trigger noun) {
        return new Trigger(
                verb.words(),
                true,
                noun.plover(),
                noun.mode(),
                noun.acled(),
                noun.hazard(),
                noun.kind(),
                noun.group(),
                Trigger.Pattern.AGENT,
                Math.max(verb.strength(), noun.strength()));
    }
}
