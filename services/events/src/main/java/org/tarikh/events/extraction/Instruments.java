package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Map;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;

/** Tells a bare killing or wounding by what did it: a bomb kills as an explosion does, jets as an air strike. */
final class Instruments {
    private static final Set<String> BARE = words("kill wound injure maim die perish hit strike target attack destroy");
    private static final Set<String> BY = words("by with in from using of");
    private static final Set<String> DUG =
            words("coal gold copper salt iron emerald silver tin lead chromite diamond cobalt");
    private static final Tool BOMB = new Tool("explosives", "Remote explosive/landmine/IED", "blast");
    private static final Tool AIR = new Tool("aerial", "Air/drone strike", "violence");
    private static final Tool DRONE = new Tool("drone", "Air/drone strike", "violence");
    private static final Tool GUN = new Tool("firearms", "Attack", "violence");
    private static final Tool SHELL = new Tool("heavy-weapons", "Shelling/artillery/missile attack", "violence");
    private static final Tool BLADE = new Tool("primitive", "Attack", "violence");
    private static final Map<String, Tool> TOOLS = Map.ofEntries(
            Map.entry("bomb", BOMB),
            Map.entry("ied", BOMB),
            Map.entry("explosive", BOMB),
            Map.entry("landmine", BOMB),
            Map.entry("mine", BOMB),
            Map.entry("grenade", new Tool("explosives", "Grenade", "blast")),
            Map.entry("bomber", new Tool("suicide-attack", "Suicide bomb", "blast")),
            Map.entry("drone", DRONE),
            Map.entry("jet", AIR),
            Map.entry("warplane", AIR),
            Map.entry("airstrike", AIR),
            Map.entry("rocket", SHELL),
            Map.entry("missile", SHELL),
            Map.entry("mortar", SHELL),
            Map.entry("shell", SHELL),
            Map.entry("artillery", SHELL),
            Map.entry("gunman", GUN),
            Map.entry("gunfire", GUN),
            Map.entry("bullet", GUN),
            Map.entry("knife", BLADE),
            Map.entry("axe", BLADE),
            Map.entry("machete", BLADE),
            Map.entry("sword", BLADE));

    private Instruments() {}

    /** The trigger with the mode of the weapon its clause names, the same where it names none. */
    static Trigger told(Line line, Trigger trigger, Clause clause) {
        if (!BARE.contains(trigger.text()) || !"ASSAULT".equals(trigger.plover())) {
            return trigger;
        }
        Tool tool = null;
        Range object = clause.object();
        for (int i = object.from(); i < object.to() && tool == null; i++) {
            if (BY.contains(line.lower(i))) {
                tool = first(line, i + 1, Math.min(object.to(), i + 5));
            }
        }
        if (tool == null && !clause.passive()) {
            tool = first(line, clause.subject().from(), clause.subject().to());
        }
        return tool == null ? trigger : tool.with(trigger);
    }

    private static Tool first(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            Tool tool = TOOLS.get(line.noun(i));
            boolean named = tool != null && !line.isVerb(i) && !DUG.contains(line.lower(i - 1));
            boolean other = i + 1 < to && line.isNoun(i + 1) && !TOOLS.containsKey(line.noun(i + 1));
            if (named && !other) {
                return tool;
            }
        }
        return null;
    }

    private record Tool(String mode, String acled, String group) {
        Trigger with(Trigger bare) {
            return new Trigger(
                    bare.words(),
                    bare.verb(),
                    bare.plover(),
                    mode,
                    acled,
                    null,
                    bare.kind(),
                    group,
                    bare.pattern(),
                    bare.strength());
        }
    }
}
