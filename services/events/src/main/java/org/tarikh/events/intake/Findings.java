package org.tarikh.events.intake;

import java.util.List;
import org.tarikh.events.figures.CountedFigure;
import org.tarikh.events.proposals.Sighting;
import org.tarikh.events.reconciliation.SourcedReport;

/** What was read of an article, every word of it placed in its document. */
public record Findings(
        List<SourcedReport> reports,
        List<CountedFigure> figures,
        List<UnreadStretch> unread,
        List<Sighting> sightings) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());

    public Findings {
        // Findings stored by an earlier release have none.
        sightings = sightings == null ? List.of() : sightings;
    }

    /** A stretch of the document, in code points, that could not be read. */
    public record UnreadStretch(String article, int start, int end, String why) {}
}
