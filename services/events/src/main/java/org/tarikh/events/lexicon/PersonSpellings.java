package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lexicon's persons by other spellings of their names than it lists. */
public final class PersonSpellings {
    private static final int FEWEST_CONSONANTS = 3;

    private final Map<String, List<Spelt>> whole = new HashMap<>();
    private final Map<String, List<Spelt>> single = new HashMap<>();

    private record Spelt(Romanised sounds, Actor person) {}

    public PersonSpellings(Lexicon lexicon) {
        for (Actor actor : lexicon.actors()) {
            if (actor.isPerson()) {
                add(actor.name(), actor);
                actor.aliases().forEach(alias -> add(alias, actor));
                actor.shortForms().forEach(alias -> add(alias, actor));
            }
        }
    }

    private void add(String name, Actor person) {
        Romanised sounds = Romanised.of(name);
        (isWhole(name) ? whole : single)
                .computeIfAbsent(sounds.consonants(), key -> new ArrayList<>())
                .add(new Spelt(sounds, person));
    }

    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0;
    }

    /** The one person who bears a name of several words or, for a family name, of one; null for none and for several. */
    public Actor find(String name) {
        Romanised sounds = Romanised.of(name);
        if (sounds.consonants().length() < FEWEST_CONSONANTS) {
            return null;
        }
        Actor found = null;
        for (Spelt spelt : (isWhole(name) ? whole : single).getOrDefault(sounds.consonants(), List.of())) {
            if (spelt.sounds().matches(sounds)) {
                if (found != null && !found.id().equals(spelt.person().id())) {
                    return null;
                }
                found = spelt.person();
            }
        }
        return found;
    }
}
