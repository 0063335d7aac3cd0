package org.tarikh.frontend.chronology;

import org.tarikh.frontend.terms.Extent;

/**
 * A stretch of time longer than a day as the spine draws it: a bracket with both its ends.
 *
 * @param extent how wide it is; null where it has no ends, the date being unknown
 * @param top what the end is called that stands above, the later one where the newest stands first
 * @param name what the whole is called where it has a name of its own, else null
 * @param bottom what the end is called that stands below
 */
public record Stretch(Extent extent, String top, String name, String bottom) {}
