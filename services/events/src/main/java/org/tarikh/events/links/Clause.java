package org.tarikh.events.links;

import java.util.Map;
import org.tarikh.events.reconciliation.PlainDays;

/** Words what an event was and when, for the clause that tells why it is linked. */
final class Clause {
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("REQUEST", "demand"),
            Map.entry("ACCUSE", "accusation"),
            Map.entry("THREATEN", "warning"),
            Map.entry("REJECT", "refusal"),
            Map.entry("SUPPORT", "statement"),
            Map.entry("AGREE", "agreement"),
            Map.entry("CONSULT", "talks"),
            Map.entry("CONCEDE", "concession"),
            Map.entry("COOPERATE", "cooperation"),
            Map.entry("AID", "aid"),
            Map.entry("RETREAT", "withdrawal"),
            Map.entry("PROTEST", "protest"),
            Map.entry("SANCTION", "sanctions"),
            Map.entry("MOBILIZE", "deployment"),
            Map.entry("COERCE", "restriction"));
    private static final Map<String, String> HAZARDS = Map.of(
            "EQ", "earthquake", "FL", "flood", "FF", "flash flood", "LS", "landslide", "ST", "storm", "TC", "storm");

    private Clause() {}

    /** "the demand of 18 September 2025"; the days are those told. */
    static String of(Happening event) {
        return "the " + noun(event) + " of " + days(event);
    }

    private static String noun(Happening event) {
        if (event.hazard() != null) {
            return HAZARDS.getOrDefault(event.hazard(), "disaster");
        }
        if (event.violent()) {
            return "attack";
        }
        if (event.says("topic:ceasefire") && event.is("RETREAT")) {
            return "ceasefire";
        }
        if (event.says("restore") && event.is("CONCEDE")) {
            return "restoration";
        }
        String noun = event.plover().isEmpty() ? null : NOUNS.get(event.plover().get(0));
        return noun == null ? "event" : noun;
    }

    static String days(Happening event) {
        return PlainDays.span(event.first(), event.last());
    }
}
