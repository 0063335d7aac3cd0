package org.tarikh.events.extraction;

import java.time.LocalDate;
import java.util.List;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;

/** An article taken apart: its lines with the names, clauses, times, tolls and triggers of each, and what each time dates. */
record Page(
        ArticleText article,
        List<Line> lines,
        List<List<Mention>> mentions,
        List<List<Clause>> clauses,
        List<List<TimeExpression>> times,
        List<List<Casualty>> casualties,
        List<List<TriggerHit>> hits,
        List<TimeReader> dating,
        PlaceRef dateline,
        LocalDate published) {

    List<Mention> mentions(Line line) {
        return mentions.get(line.index);
    }

    List<Clause> clauses(Line line) {
        return clauses.get(line.index);
    }

    List<TimeExpression> times(Line line) {
        return times.get(line.index);
    }

    List<Casualty> casualties(Line line) {
        return casualties.get(line.index);
    }

    List<TriggerHit> hits(Line line) {
        return hits.get(line.index);
    }

    TimeReader dating(Line line) {
        return dating.get(line.index);
    }
}
