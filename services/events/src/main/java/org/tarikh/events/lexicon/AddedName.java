package org.tarikh.events.lexicon;

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

    boolean names(Sort other, String id) {
        return sort == other && entry.equals(id);
    }
}
