package org.tarikh.events.reconciliation;

import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/**
 * Who says what about one field of an event, with the words in the document it was read from.
 *
 * @param party id of the state or group at the top of who says it, or null
 * @param outlet whether an outlet says it, which passes on what others count
 * @param count the figure with its bounds, null where there is none; an end that is not told is null
 */
public record SourcedClaim(
        ActorRef by,
        String party,
        boolean outlet,
        Stance stance,
        ClaimField field,
        Integer figure,
        Toll count,
        String says,
        Passage quote) {
    private static final ActorRef UNNAMED = new ActorRef(null, "unnamed source");

    public SourcedClaim {
        // What was read before counts had bounds is taken at its word.
        count = count == null && figure != null ? Toll.exactly(figure) : count;
    }

    /** The same without a word of the source's: one whom the lexicon does not know has no name. */
    SourcedClaim veiled() {
        ActorRef whom = by.id() == null ? UNNAMED : by;
        return new SourcedClaim(whom, party, outlet, stance, field, figure, count, null, quote.veiled());
    }

    /** A claim of an exact figure, or of none, by whom the lexicon does not place. */
    public SourcedClaim(ActorRef by, Stance stance, ClaimField field, Integer figure, String says, Passage quote) {
        this(by, null, false, stance, field, figure, null, says, quote);
    }
}
