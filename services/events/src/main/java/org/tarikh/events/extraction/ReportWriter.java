package org.tarikh.events.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Realis;

/** Makes the report of a draft that stands: its type, date, place, tolls, claims, title. */
final class ReportWriter {
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("REQUEST", 3),
            Map.entry("REJECT", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));
    private static final int MOST_TYPES = 3;
    private static final int MOST_QUOTES = 8;

    private final Page page;
    private final Titles titles;
    private final TollReader tolls;
    private final ClaimReader claimReader;
    private final NewsDay newsDay;
    private final PlaceRule placeRule;
    private final PartyRule partyRule;

    ReportWriter(Page page, TollReader tolls, ClaimReader claimReader, PlaceRule placeRule, PartyRule partyRule) {
        titles = new Titles(page);
        this.tolls = tolls;
        this.claimReader = claimReader;
        this.placeRule = placeRule;
        this.partyRule = partyRule;
        this.page = page;
        newsDay = new NewsDay(page);
    }

    Report write(Draft event) {
        tolls.put(event);
        List<Claim> claims = claimReader.read(event);
        event.claims.addAll(claims);
        EventDate date = newsDay.of(event);
        Realis realis = realis(event, date);
        List<Span> quotes =
                new LinkedHashSet<>(event.quotes).stream().limit(MOST_QUOTES).toList();
        PlaceRef place = placeRule.of(event);
        PartyRule.Sides sides = partyRule.of(event, place);
        Headline headline = titles.of(event, place);
        return new Report(
                event.kind,
                type(event),
                realis,
                date,
                place,
                sides.initiators(),
                sides.recipients(),
                event.fatalities,
                event.injuries,
                claims,
                quotes,
                headline.title(),
                headline.sentence(),
                Math.min(1, Math.max(0, event.score)));
    }

    private Realis realis(Draft event, EventDate date) {
        if (event.realis == Realis.ACTUAL
                && date != null
                && page.published() != null
                && date.end().isBefore(page.published().minusMonths(3))) {
            return Realis.HISTORICAL;
        }
        return event.realis;
    }

    private EventType type(Draft event) {
        List<String> plover = event.plover.stream().limit(MOST_TYPES).toList();
        String first = plover.isEmpty() ? null : plover.get(0);
        String sub = event.sort.acled();
        return new EventType(
                plover,
                event.sort.mode(),
                first == null ? null : QUADS.get(first),
                sub == null ? null : Acled.eventOf(sub),
                sub,
                event.trigger.hazard());
    }
}
