package org.tarikh.timeline.importance;

import java.util.Locale;

/**
 * How near a reader looks, from the farthest to the nearest, and how much an event has to weigh to be seen from there:
 * the key dates first. The weight asked for never rises on the way in, so zooming in only ever adds.
 */
public enum Zoom {
    DECADES(6, 3652),
    YEARS(5, 730),
    MONTHS(4, 120),
    WEEKS(3, 31),
    DAYS(0, 0);

    private final double least;
    private final long from;

    /** @param from the days of the shortest span that is looked at from so far */
    Zoom(double least, long from) {
        this.least = least;
        this.from = from;
    }

    /** The least importance that is seen, 0 to 10. */
    public double least() {
        return least;
    }

    /** The zoom that suits a span of so many days on one screen: decades from ten years on, years from two. */
    public static Zoom of(long days) {
        for (Zoom zoom : values()) {
            if (days >= zoom.from) {
                return zoom;
            }
        }
        return DAYS;
    }

    /** The word that stands for it in the URL. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
