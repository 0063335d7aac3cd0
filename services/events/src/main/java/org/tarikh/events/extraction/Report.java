package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/**
 * One event as one article tells it; reconciliation makes events of reports.
 *
 * @param date null where neither the text nor its publication gives one
 * @param place null where none is told
 * @param fatalities null where none are told
 * @param injuries null where none are told
 * @param quotes exact spans of the article's text, at least one, the first the most telling
 * @param title plain words built from the slots, past tense
 * @param summary what happened as a sentence tells it, without its day and without its full stop
 * @param confidence 0 to 1
 */
public record Report(
        Kind kind,
        EventType type,
        Realis realis,
        EventDate date,
        PlaceRef place,
        List<ActorRef> initiators,
        List<ActorRef> recipients,
        Toll fatalities,
        Toll injuries,
        List<Claim> claims,
        List<Span> quotes,
        String title,
        String summary,
        double confidence) {
    public Report {
        initiators = List.copyOf(initiators);
        recipients = List.copyOf(recipients);
        claims = List.copyOf(claims);
        quotes = List.copyOf(quotes);
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("A report needs at least one quote");
        }
    }
}
