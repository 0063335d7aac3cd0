package org.tarikh.events.extraction;

/** Groups of triggers whose words may tell the same event. */
final class Family {
    private Family() {}

    static String of(String group) {
        return switch (group) {
            case "violence", "blast", "invasion" -> "force";
            case "charge", "verdict" -> "court";
            case "visit", "talks", "mediation", "envoy" -> "consult";
            case "agreement", "pledge", "ceasefire" -> "agree";
            case "closure", "ban", "curfew" -> "restriction";
            case "statement", "report" -> "say";
            case "release", "concession" -> "concede";
            default -> group;
        };
    }
}
