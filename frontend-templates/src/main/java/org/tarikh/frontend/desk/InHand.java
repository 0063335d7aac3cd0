package org.tarikh.frontend.desk;

/**
 * Who has an event in hand.
 *
 * @param own whether it is who looks at the page
 * @param until the time of day, in UTC
 */
public record InHand(String by, boolean own, String until) {}
