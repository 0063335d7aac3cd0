package org.tarikh.events.scoring;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tarikh.events.reconciliation.SourcedReport;

/** What the reading told of a document. */
final class Told {
    private Told() {}

    record Claim(String by, String stance, Integer figure) {}

    /**
     * An event as one document tells it.
     *
     * @param why the rules that led to it, in plain words
     */
    record Event(
            String id,
            String document,
            List<Stretch> stretches,
            List<String> quotes,
            String kind,
            String title,
            Set<String> plover,
            String hazard,
            LocalDate start,
            LocalDate end,
            String precision,
            String basis,
            String place,
            String admin1,
            String country,
            List<String> initiators,
            List<String> recipients,
            Integer fatalities,
            String status,
            List<Claim> claims,
            List<String> why) {
        Event {
            stretches = List.copyOf(stretches);
            quotes = List.copyOf(quotes);
            plover = new LinkedHashSet<>(plover);
            initiators = List.copyOf(initiators);
            recipients = List.copyOf(recipients);
            claims = List.copyOf(claims);
            why = List.copyOf(why);
        }

        /** The same event with only these of its words. */
        Event within(List<Stretch> stretches, List<String> quotes) {
            return new Event(
                    id,
                    document,
                    stretches,
                    quotes,
                    kind,
                    title,
                    plover,
                    hazard,
                    start,
                    end,
                    precision,
                    basis,
                    place,
                    admin1,
                    country,
                    initiators,
                    recipients,
                    fatalities,
                    status,
                    claims,
                    why);
        }
    }

    /**
     * One report of an event.
     *
     * @param event the id of the event that it became part of
     */
    record Mention(String event, SourcedReport report) {}

    /** Words that might have told of an event and became none. */
    record Dropped(String document, Stretch stretch, String why) {}

    record Figure(String document, Stretch stretch, String by, String about, int count) {}
}
