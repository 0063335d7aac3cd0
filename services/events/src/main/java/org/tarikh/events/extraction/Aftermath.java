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
                && harm.clause.finite()
                && harm.initiators.isEmpty()
                && !harm.ownDate
                && harm.line.index > last
                && harm.line.index <= last + REACH;
    }

    /** Takes the harm in as the disaster's, as nobody's deed. */
    static void join(Draft disaster, Draft harm) {
        harm.plover.clear();
        disaster.absorb(harm);
    }
}
