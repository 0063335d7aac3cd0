package org.tarikh.events.casualty;

import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;

/** Says by a single word whether it kills and whether it is one human being, for tolls that are told without a number. */
public final class Deaths {
    private static final Set<String> GROUPS = HarmWords.cue("group");
    private static final Set<String> PARTICLES = HarmWords.cue("deadly-particle");

    private Deaths() {}

    /** Whether a verb in this form kills its object; "shot" and "gunned" do with the word after them. */
    public static boolean kills(String word, String next) {
        return HarmWords.verb(word) == Kind.KILLED || PARTICLES.contains(word + "-" + next);
    }

    /** Whether its subject loses its life. */
    public static boolean dies(String word) {
        return HarmWords.intransitive(word) == Kind.KILLED;
    }

    /** Whether the noun is the killing of those after its "of". */
    public static boolean isKilling(String noun) {
        return HarmWords.act(noun) == Kind.KILLED;
    }

    /** Whether a noun in the singular stands for one human being, as "crew" does not. */
    public static boolean isOnePerson(String noun) {
        return HarmWords.isPerson(noun) && !GROUPS.contains(noun);
    }
}
