package org.tarikh.frontend.embed;

import java.util.List;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.frame.Frame;

/**
 * Some entries of the chronology within somebody else's page.
 *
 * @param theme {@code light} or {@code dark}, null where the reader's own setting decides
 * @param title what the entries are narrowed to, in words
 * @param ignored filters in the address that could not be understood
 * @param shown how many events match, in the reader's digits
 * @param full the same on the chronology
 */
public record EmbedView(
        Frame frame,
        String theme,
        String title,
        List<String> ignored,
        String shown,
        List<EntryView> entries,
        String full) {}
