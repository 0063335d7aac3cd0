package org.tarikh.events.lexicon;

import java.util.List;
import org.tarikh.events.terms.Kind;

/**
 * A word or phrase that tells of an event.
 *
 * @param words lemma of the inflected word, other words as written; a verb inflects its first word, a noun its last
 * @param plover PLOVER type, or null for a disaster and where none fits
 * @param mode PLOVER mode, or null
 * @param acled ACLED sub-event, or null
 * @param hazard GLIDE code, or null
 * @param group happenings of one group may be the same event told in other words
 * @param strength 3 tells of an event by itself, 2 needs a known party or a date, 1 needs both
 */
public record Trigger(
        List<String> words,
        boolean verb,
        String plover,
        String mode,
        String acled,
        String hazard,
        Kind kind,
        String group,
        Pattern pattern,
        int strength) {

    /** How the slots of a trigger are filled. */
    public enum Pattern {
        /** The subject acts on the object. */
        AGENT,
        /** It happens to the subject. */
        PATIENT,
        /** Subject and object are both parties. */
        MUTUAL,
        /** The subject says it to or about the object. */
        SAY,
        /** A noun: "by X", "on Y", "X's". */
        NOMINAL,
        /** A noun whose "X's" and "of X" say whom it befell: "X's death". */
        UNDERGONE
    }

    public boolean isNoun() {
        return !verb;
    }

    public String text() {
        return String.join(" ", words);
    }
}
