package org.tarikh.frontend.company;

/**
 * A count in a matrix and the entries it counts.
 *
 * @param count in the reader's digits, null where there are none
 * @param href the entries, null where there are none
 * @param shade 0 for none, then 1 to 4: the more entries, the darker
 * @param words what is counted, for those who do not see where the cell stands
 */
public record Cell(String count, String href, int shade, String words) {}
