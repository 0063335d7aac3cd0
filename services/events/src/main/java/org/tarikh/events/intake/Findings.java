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

    /** Of an article in a language that is not read yet: all of it is unread. */
    static Findings foreign(SourceArticle article) {
        String why = "In the language " + article.language() + "; only English is read so far.";
        return new Findings(
                List.of(),
                List.of(),
                List.of(new UnreadStretch(article.id(), article.start(), article.end(), why)),
                List.of());
    }

    /** A stretch of the document, in code points, that could not be read. */
    public record UnreadStretch(String article, int start, int end, String why) {}
}
