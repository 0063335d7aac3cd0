package org.tarikh.frontend.desk;

import org.tarikh.frontend.frame.Link;

/**
 * An event that another editor has in hand, which is why nothing was done.
 *
 * @param event with the page on which it is taken over
 */
public record Held(InHand hand, Link event) {}
