package org.tarikh.frontend.event;

/**
 * A quote of the event, by its number.
 *
 * @param label the number in the reader's digits
 */
public record QuoteRef(int number, String label) {}
