package org.tarikh.frontend.chronology;

import org.tarikh.frontend.terms.Basis;
import org.tarikh.frontend.terms.Extent;

/**
 * The date of an event in words.
 *
 * @param iso the day, or the start of the range, for machines; null where the event is undated
 * @param text the date as precise as the sources are, in the reader's language; null where undated
 * @param weekday the day's name where the date is one day, else null
 * @param time the time of day with its zone's town, or null
 * @param solar the same date in the Solar Hijri calendar, or null where not asked for
 * @param extent how wide the stretch is that it is known to, null where it is one day or undated
 * @param basis what the date was read from, or null
 */
public record When(String iso, String text, String weekday, String time, String solar, Extent extent, Basis basis) {}
