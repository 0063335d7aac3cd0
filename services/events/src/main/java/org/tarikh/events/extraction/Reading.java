package org.tarikh.events.extraction;

import java.util.List;

/**
 * All that was read from one article.
 *
 * @param packs ids of the lexicon's packs that it was read with
 */
public record Reading(List<Report> reports, List<Figure> figures, List<Unread> unread, List<String> packs) {
    public Reading {
        reports = List.copyOf(reports);
        figures = List.copyOf(figures);
        unread = List.copyOf(unread);
        packs = List.copyOf(packs);
    }
}
