package org.tarikh.frontend.event;

import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.frontend.terms.Stance;

/**
 * What one party says about one matter.
 *
 * @param party who says it, leading to its page where it is known; without a name where nobody is named
 * @param figure the number given, or null
 * @param says the clause claimed, short, or null
 * @param via the publisher through which it is known
 * @param date when that was published, or null
 * @param words the quote it was read from, or null
 */
public record ClaimView(
        Link party,
        Stance stance,
        Matter matter,
        String figure,
        String says,
        String via,
        String date,
        QuoteRef words) {}
