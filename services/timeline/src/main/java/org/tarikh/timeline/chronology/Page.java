package org.tarikh.timeline.chronology;

import java.util.List;

/**
 * A stretch of the chronology.
 *
 * @param next cursor of the page after this one in reading order, null at the end
 * @param previous cursor of the page before this one, null at the start
 */
public record Page(List<Entry> items, String next, String previous) {}
