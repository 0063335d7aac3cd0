package org.tarikh.events.lexicon;

import java.util.List;

/**
 * A further name that an editor gives an actor or a place.
 *
 * @param entry id of what it names
 * @param language ISO 639-1: names in {@code en} are found in articles, {@code fa} and {@code ps} are for display
 */
public record AddedName(Sort sort, String entry, String name, String language) {
    /** What can have a name. */
    public enum Sort {
        ACTOR,
        PLACE
    }

    /** Whether articles are searched for it. */
    public boolean isFound() {
        return language.equals("en");
    }

    /** The first of some names that is shown in a language, or null. */
    static String shown(List<AddedName> names, String language) {
        return names.stream()
                .filter(name -> name.language().equals(language))
                .map(AddedName::name)
                .findFirst()
                .orElse(null);
    }
}
