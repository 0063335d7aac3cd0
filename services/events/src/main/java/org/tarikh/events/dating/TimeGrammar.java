package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.List;
import org.tarikh.events.language.Sentence;

/** Finds and resolves words that tell when. */
public final class TimeGrammar {
    /** @param published the anchor of relative dates; null where unknown, and then only absolute dates resolve */
    public List<TimeExpression> find(List<Sentence> sentences, LocalDate published) {
        return List.of();
    }
}
