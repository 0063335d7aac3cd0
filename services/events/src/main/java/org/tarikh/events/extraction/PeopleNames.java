package org.tarikh.events.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;

/** The lexicon's names for people in general, found by the words an article uses for them. */
final class PeopleNames {
    private static final String ANYBODY = "civilians";

    private final Map<String, Actor> people = new HashMap<>();
    private final Actor anybody;

    PeopleNames(Lexicon lexicon) {
        for (Actor actor : lexicon.actors()) {
            if (actor.isGeneric()) {
                people.put(actor.name().toLowerCase(Locale.ROOT), actor);
                actor.aliases().forEach(alias -> people.putIfAbsent(alias.toLowerCase(Locale.ROOT), actor));
            }
        }
        anybody = lexicon.actor(ANYBODY);
    }

    /** Those the words, or the last of them, stand for ("Nepalese security contractors"), or null. */
    Actor of(String words) {
        String rest = words.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            Actor found = people.get(rest);
            if (found != null) {
                return found;
            }
            int blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1);
        }
        return null;
    }

    /** A phrase for people as the chronology names them; a bare people's name ("Iraqis") stays as it is. */
    String plain(String words) {
        Actor found = of(words);
        return found != null ? found.name() : words.indexOf(' ') < 0 || anybody == null ? words : anybody.name();
    }
}
