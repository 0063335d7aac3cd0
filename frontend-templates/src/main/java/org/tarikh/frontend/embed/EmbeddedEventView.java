package org.tarikh.frontend.embed;

import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.event.QuoteView;
import org.tarikh.frontend.frame.Frame;

/**
 * One event within somebody else's page.
 *
 * @param theme {@code light} or {@code dark}, null where the reader's own setting decides
 * @param entry the event, or null where it is not on the chronology
 * @param summary a few sentences, or null
 * @param quote the earliest words it was read from, or null
 */
public record EmbeddedEventView(Frame frame, String theme, EntryView entry, String summary, QuoteView quote) {}
