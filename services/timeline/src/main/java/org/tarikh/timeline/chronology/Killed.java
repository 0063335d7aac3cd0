package org.tarikh.timeline.chronology;

/**
 * The dead of several entries, summed up bound by bound: no figure is averaged, and each claimant's stays within.
 *
 * @param entries that tell of any dead
 * @param low the sum of the lowest figures that stand
 * @param best the sum of the figures taken for the best
 * @param high the sum of the highest figures that stand
 */
public record Killed(long entries, long low, long best, long high) {
    static final Killed NONE = new Killed(0, 0, 0, 0);

    public Killed plus(Killed other) {
        return new Killed(entries + other.entries, low + other.low, best + other.best, high + other.high);
    }

    public boolean any() {
        return high > 0;
    }
}
