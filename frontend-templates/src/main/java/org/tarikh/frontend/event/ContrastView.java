package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.frontend.terms.Stance;

/**
 * What is said about one matter, side by side: by party, then by time.
 *
 * @param contested true where what is said cannot all be so
 * @param why what does not go together, in English words; null where nothing is contested
 */
public record ContrastView(Matter matter, boolean contested, String why, List<Saying> says) {

    /**
     * What one party says through one article.
     *
     * @param party who says it, leading to its page where it is known; without a name where nobody is named
     * @param figure the number given, or null
     * @param says the clause claimed, short, or null
     * @param via the publisher through which it is known, or null
     * @param date when that was published, or null
     * @param independent false where another article before it tells the same story
     * @param words the quote it was read from, or null
     */
    public record Saying(
            Link party,
            Stance stance,
            String figure,
            String says,
            String via,
            String date,
            boolean independent,
            QuoteRef words) {}
}
