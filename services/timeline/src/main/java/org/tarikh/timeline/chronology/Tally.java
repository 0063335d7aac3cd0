package org.tarikh.timeline.chronology;

/**
 * How many entries match.
 *
 * @param exact false where counting was given up at {@code entries}: there are so many, and more
 */
public record Tally(long entries, boolean exact) {
    /** A number counted to its end. */
    public static Tally of(long entries) {
        return new Tally(entries, true);
    }
}
