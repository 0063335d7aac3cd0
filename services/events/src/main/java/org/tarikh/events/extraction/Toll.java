package org.tarikh.events.extraction;

/** An estimate of people; {@code low <= best <= high}, each null where not told. */
public record Toll(Integer low, Integer best, Integer high) {
    public static Toll exactly(int count) {
        return new Toll(count, count, count);
    }

    /** The fewest it can be, from 0; none where only the most is told. */
    public int least() {
        return low != null ? low : high != null || best == null ? 0 : best;
    }

    /** The most it can be; {@link Integer#MAX_VALUE} where only the fewest is told. */
    public int most() {
        return high != null ? high : low != null || best == null ? Integer.MAX_VALUE : best;
    }

    /** Whether one number may be both. */
    public boolean meets(Toll other) {
        return least() <= other.most() && other.least() <= most();
    }
}
