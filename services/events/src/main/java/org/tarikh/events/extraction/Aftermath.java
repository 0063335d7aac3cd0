package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;

/** Tells whether a sentence after a disaster counts its dead, which nobody killed. */
final class Aftermath {
    private static final Set<String> HARMS = words("kill injure wound die perish destroy damage bury displace hurt");
    private static final int REACH = 2;

    private Aftermath() {}

    static boolean isOf(Draft disaster, Draft harm) {
        boolean nature = disaster.trigger.hazard() != null || disaster.group.equals("accident");
        int last = disaster.lines.get(disaster.lines.size() - 1).index;
        return nature
                && harm.trigger.verb()
                && HARMS.contains(harm.trigger.text())
                && harm.clause != null
                && (harm.clause.finite() || isOutcome(disaster, harm))
                && harm.initiators.isEmpty()
                && (!harm.ownDate || harm.date.equals(disaster.date))
                && harm.line.index > last
                && harm.line.index <= last + REACH;
    }

    /** "Winds tore down walls, killing two": what a lede adds to the headline's disaster without naming a doer. */
    private static boolean isOutcome(Draft disaster, Draft harm) {
        return disaster.line.part == Line.Part.HEADLINE
                && harm.line.part == Line.Part.LEDE
                && harm.clause.participle()
                && !harm.clause.passive();
    }

    /** Takes the harm in as the disaster's, as nobody's deed. */
    static void join(Draft disaster, Draft harm) {
        harm.plover.clear();
        disaster.absorb(harm);
    }
}
