package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.Kind;

/** Tells what a crowd does as a riot: protesters who storm an embassy make no armed attack. */
final class Crowds {
    private static final Set<String> DEEDS = words("attack assault storm raid target burn loot ransack torch vandalise"
            + " vandalize destroy clash battle hurl throw pelt demolish");
    private static final Set<String> PEOPLE =
            words("protester protestor demonstrator rioter marcher crowd student youth");

    private static final Set<String> OBSTACLES = words("block close shut");

    private static final Set<String> ARMED =
            words("gunman militant rebel insurgent soldier fighter attacker assailant bomber troop guerrilla jihadist");

    private Crowds() {}

    static Trigger told(Line line, Trigger trigger, Clause clause) {
        if ("riot".equals(trigger.mode()) && !clause.passive() && isOf(ARMED, line, clause.subject())) {
            return assault(trigger);
        }
        if (isObstacle(trigger) && !clause.passive() && isOf(PEOPLE, line, clause.subject())) {
            return obstruction(trigger);
        }
        boolean deed = "ASSAULT".equals(trigger.plover())
                && (DEEDS.contains(trigger.words().get(0)) || trigger.text().startsWith("set "));
        return deed && !clause.passive() && isOf(PEOPLE, line, clause.subject()) ? riot(trigger) : trigger;
    }

    /** Who blocks a road as a crowd closes nothing by decree. */
    private static boolean isObstacle(Trigger trigger) {
        return "COERCE".equals(trigger.plover())
                && "restrict".equals(trigger.mode())
                && OBSTACLES.contains(trigger.words().get(0));
    }

    private static boolean isOf(Set<String> people, Line line, Range subject) {
        for (int i = subject.from(); i < subject.to(); i++) {
            if (line.tag(i).equals("IN") && !line.lower(i).equals("of")
                    || line.lower(i).equals("and")) {
                return false;
            }
            if (line.isNoun(i) && people.contains(line.noun(i))) {
                return true;
            }
        }
        return false;
    }

    private static Trigger assault(Trigger riot) {
        return new Trigger(
                riot.words(), true, "ASSAULT", "destroy", "Attack", null, riot.kind(), "violence", riot.pattern(), 3);
    }

    private static Trigger obstruction(Trigger deed) {
        return new Trigger(
                deed.words(),
                true,
                "PROTEST",
                "obstruct",
                "Peaceful protest",
                null,
                Kind.INCIDENT,
                "protest",
                deed.pattern(),
                3);
    }

    private static Trigger riot(Trigger deed) {
        return new Trigger(
                deed.words(),
                true,
                "PROTEST",
                "riot",
                "Violent demonstration",
                null,
                deed.kind(),
                "protest",
                deed.pattern(),
                3);
    }
}
