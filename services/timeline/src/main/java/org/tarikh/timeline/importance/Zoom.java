package org.tarikh.timeline.importance;

import java.util.Locale;

/**
 * How near a reader looks, from the farthest to the nearest, and how much an event has to weigh to be seen from there:
 * the key dates first. The weight asked for never rises on the way in, so zooming in only ever adds.
 *
 * <p>The weights are fixed, no shares of what is there: an event then stays in sight or out of it whatever else is read
 * or filtered, an address shows the same tomorrow, and a cursor holds. They are set so that of the bundled sample about
 * a tenth is seen from {@link #YEARS} and a third from {@link #MONTHS}.
 */
public enum Zoom {
    DECADES(5.5),
    YEARS(4.25),
    MONTHS(3),
    WEEKS(2.5),
    DAYS(0);

    private final double least;

    Zoom(double least) {
        this.least = least;
    }

    /** The least importance that is seen, 0 to 10. */
    public double least() {
        return least;
    }

    /** The word that stands for it in the URL. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
