package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.lexicon.Trigger;

/** Puts into words by which triggers a draft was told, and where its date and its place come from. */
final class Reasons {
    private final Page page;

    Reasons(Page page) {
        this.page = page;
    }

    /** For a draft that became an event. */
    List<String> of(Draft event, Report report) {
        var reasons = new ArrayList<String>();
        reasons.add("trigger " + trigger(event));
        event.absorbed.forEach(other -> reasons.add("joined by " + trigger(other)));
        reasons.add("date: " + date(event, report.date()));
        reasons.add("place: " + place(event, report.place()));
        reasons.add(String.format(Locale.ROOT, "%s, trusted %.2f", event.realis, event.score));
        return reasons;
    }

    /** For a draft that did not. */
    String of(Draft draft) {
        return String.format(Locale.ROOT, "%s: %s, trusted only %.2f", trigger(draft), draft.realis, draft.score);
    }

    private static String trigger(Draft draft) {
        Trigger row = draft.trigger;
        return '"' + row.text() + "\" (" + (row.verb() ? "verb" : "noun") + ", " + row.group() + ", strength "
                + row.strength() + ", " + row.pattern() + ") in sentence " + (draft.line.index + 1) + ", "
                + draft.line.part;
    }

    private String date(Draft event, EventDate date) {
        if (date == null) {
            return "none told";
        }
        String words = event.lines.stream()
                .flatMap(line -> page.times(line).stream())
                .filter(time -> time.date() != null && time.date().start().equals(date.start()))
                .map(time -> " of \"" + time.span().of(page.article().text()) + '"')
                .findFirst()
                .orElse("");
        String whose = !event.ownDate
                ? "of the news"
                : date.equals(event.date) ? "in the event's own words" : "from the event's own words";
        return date.basis() + words + ", " + whose;
    }

    private String place(Draft event, PlaceRef place) {
        if (place == null) {
            return "none told";
        }
        if (place.equals(event.place)) {
            return "in the event's own words";
        }
        if (place.equals(page.dateline())) {
            return "the dateline";
        }
        boolean said = event.lines.stream()
                .flatMap(line -> page.mentions(line).stream())
                .anyMatch(mention ->
                        mention.place() != null && mention.place().name().equals(place.name()));
        return said ? "named in one of its sentences" : "the country of a party or of the article";
    }
}
