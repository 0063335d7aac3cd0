package org.tarikh.events.extraction;

import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/**
 * Who says what about one field of an event.
 *
 * @param party id of the state or group at the top of who says it; null where the lexicon knows none
 * @param outlet whether an outlet says it, which passes on what others count
 * @param figure the number claimed, null where the claim gives none
 * @param count the figure with its bounds, null where there is none; an end that is not told is null
 * @param says the words of the clause claimed
 * @param quote where it stands in the article's text
 */
public record Claim(
        ActorRef by,
        String party,
        boolean outlet,
        Stance stance,
        ClaimField field,
        Integer figure,
        Toll count,
        String says,
        Span quote) {
    /** A claim of an exact figure, or of none, by whom the lexicon does not place. */
    public Claim(ActorRef by, Stance stance, ClaimField field, Integer figure, String says, Span quote) {
        this(by, null, false, stance, field, figure, figure == null ? null : Toll.exactly(figure), says, quote);
    }

    /** The same claim of a count between two bounds. */
    Claim of(Toll count) {
        return new Claim(by, party, outlet, stance, field, count.best(), count, says, quote);
    }

    /** The same claim by somebody whose party is known. */
    Claim of(String party, boolean outlet) {
        return new Claim(by, party, outlet, stance, field, figure, count, says, quote);
    }
}
