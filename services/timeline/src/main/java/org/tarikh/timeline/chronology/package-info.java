/**
 * The chronology as readers ask for it: filters, pages by key, density over time, facets. Reads the tables that
 * package projection writes, in this order, from whichever knows the filter first:
 *
 * <ul>
 *   <li>counter and total: counts, density and facets of kinds, days and one value, without an entry being looked at;
 *   <li>pair: the facets beside one value;
 *   <li>posting: pages of values, in their order, and counts of several, the rarest looked up among the others;
 *   <li>holding: what stands in a facet when entries have to be looked up, and what is left when values are excluded;
 *   <li>entry: words, review, quad code, number of sources, and documents; entry_revision: all of it, as of a moment.
 * </ul>
 */
package org.tarikh.timeline.chronology;
