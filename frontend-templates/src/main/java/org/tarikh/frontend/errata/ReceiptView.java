package org.tarikh.frontend.errata;

import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What became of a form that was sent.
 *
 * @param sent false where it had expired, so that nothing was
 * @param event the event it is about, or null where that is not known
 * @param reference the number of the report, or null
 */
public record ReceiptView(Frame frame, boolean sent, Link event, String reference) {}
