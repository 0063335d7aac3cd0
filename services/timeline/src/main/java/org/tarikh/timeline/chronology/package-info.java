/**
 * The chronology as readers ask for it: filters, pages by key, density over time, facets. Reads the tables that
 * package projection writes; whatever the counters know is not scanned for.
 */
package org.tarikh.timeline.chronology;
