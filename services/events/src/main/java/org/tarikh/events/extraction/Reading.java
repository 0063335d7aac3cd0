package org.tarikh.events.extraction;

import java.util.List;

/**
 * All that was read from one article.
 *
 * @param packs ids of the lexicon's packs that it was read with
 * @param newcomers parties it names that the lexicon does not have
 */
public record Reading(
        List<Report> reports, List<Figure> figures, List<Unread> unread, List<String> packs, List<Newcomer> newcomers) {
    public Reading {
        reports = List.copyOf(reports);
        figures = List.copyOf(figures);
        unread = List.copyOf(unread);
        packs = List.copyOf(packs);
        newcomers = List.copyOf(newcomers);
    }
}
