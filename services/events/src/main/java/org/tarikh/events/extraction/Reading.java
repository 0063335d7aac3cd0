package org.tarikh.events.extraction;

import java.util.List;

/** All that was read from one article. */
public record Reading(List<Report> reports, List<Figure> figures, List<Unread> unread) {
    public Reading {
        reports = List.copyOf(reports);
        figures = List.copyOf(figures);
        unread = List.copyOf(unread);
    }
}
