package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/**
 * What one voice says of one field of an event through one article.
 *
 * @param party the state or group it speaks for, or null
 * @param press whether it is an outlet's: its own account, or one it is quoted for; no party has a side in it
 * @param own whether the article tells it on its own account, naming nobody
 * @param count a figure with its bounds, or null
 * @param again whether the same story has said it before
 */
record Saying(
        ClaimField field,
        ActorRef by,
        String party,
        boolean press,
        boolean own,
        Stance stance,
        Toll count,
        String says,
        Source source,
        Passage quote,
        boolean again) {

    /**
     * By the day of publication (unknown last), then field and content. No hour is known within a day; there the lower figure
     * stands first, since the dead of a day are counted up.
     */
    static final Comparator<Saying> BY_TIME = comparing(Saying::published, nullsLast(naturalOrder()))
            .thenComparing(Saying::field)
            .thenComparing(Saying::figure, nullsFirst(naturalOrder()))
            .thenComparing(saying -> saying.source.documentHash())
            .thenComparing(saying -> saying.source.article())
            .thenComparing(saying -> saying.quote.start())
            .thenComparing(Saying::voice)
            .thenComparing(Saying::stance);

    Saying again(boolean again) {
        return new Saying(field, by, party, press, own, stance, count, says, source, quote, again);
    }

    /** Equal for one party under several names. */
    String voice() {
        return party != null ? party : SourcedReport.name(by).toLowerCase(Locale.ROOT);
    }

    LocalDate published() {
        return source.published();
    }

    Integer figure() {
        return count == null ? null : count.best();
    }

    /** Of which side those are whom it counts, null where it counts none or does not tell. */
    String side() {
        if (count == null || count.best() == null) {
            return null;
        }
        String side = says == null ? null : Fallen.side(says, count.best());
        return side == null ? Fallen.side(quote.exact(), count.best()) : side;
    }

    /** Whether it puts forward what it tells, as neither a denial nor a silence does. */
    boolean tells() {
        return stance.tells();
    }

    boolean opposes() {
        return stance.opposes();
    }

    /** The name of whoever says it, as it stands inside a sentence. */
    String name() {
        return DefiniteNames.in(by.name());
    }

    /** The fewest it can be; none where only the most is told. */
    int least() {
        return count.least();
    }

    /** The most it can be; open where only the fewest is told. */
    int most() {
        return count.most();
    }
}
