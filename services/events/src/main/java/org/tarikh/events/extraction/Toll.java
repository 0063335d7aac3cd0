package org.tarikh.events.extraction;

/** An estimate of people; {@code low <= best <= high}, each null where not told. */
public record Toll(Integer low, Integer best, Integer high) {
    public static Toll exactly(int count) {
        return new Toll(count, count, count);
    }
}
