package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;

/** Tells what a crowd does as a riot: protesters who storm an embassy make no armed attack. */
final class Crowds {
    private static final Set<String> DEEDS = words("attack assault storm raid target burn loot ransack torch vandalise"
            + " vandalize destroy clash battle hurl throw pelt demolish");
    private static final Set<String> PEOPLE =
            words("protester protestor demonstrator rioter marcher crowd student youth");

    private Crowds() {}

    static Trigger told(Line line, Trigger trigger, Clause clause) {
        boolean deed = "ASSAULT".equals(trigger.plover())
                && (DEEDS.contains(trigger.words().get(0)) || trigger.text().startsWith("set "));
        return deed && !clause.passive() && isCrowd(line, clause.subject()) ? riot(trigger) : trigger;
    }

    private static boolean isCrowd(Line line, Range subject) {
        for (int i = subject.from(); i < subject.to(); i++) {
            if (line.tag(i).equals("IN") || line.lower(i).equals("and")) {
                return false;
            }
            if (line.isNoun(i) && PEOPLE.contains(line.noun(i))) {
                return true;
            }
        }
        return false;
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
