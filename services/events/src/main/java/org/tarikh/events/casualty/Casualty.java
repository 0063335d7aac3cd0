package org.tarikh.events.casualty;

import org.tarikh.events.language.Span;

/**
 * A number of people harmed or moved, as one place of the text tells it.
 *
 * @param span the words from the count to the harm
 * @param low the least it can be, null where only an upper bound is told
 * @param best what is told
 * @param high the most it can be, null where only a lower bound is told
 * @param whom the people as told, such as "Taliban fighters", or null
 * @param whomSpan where {@code whom} stands, or null
 * @param subset whether these people are already counted in the figure before
 * @param risen whether the figure replaces an earlier one ("rose to")
 * @param joined whether these people are counted beside those before ("two soldiers and three civilians")
 * @param vague "dozens", "several", "two dozen": a word in place of a count
 */
public record Casualty(
        Span span,
        Kind kind,
        Integer low,
        int best,
        Integer high,
        String whom,
        Span whomSpan,
        boolean subset,
        boolean risen,
        boolean joined,
        boolean vague) {
    public enum Kind {
        KILLED,
        INJURED,
        MISSING,
        DISPLACED,
        DETAINED,
        RETURNED,
        /** Killed or injured, not told apart. */
        CASUALTIES
    }
}
