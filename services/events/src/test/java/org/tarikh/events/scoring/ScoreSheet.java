package org.tarikh.events.scoring;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tarikh.events.scoring.Judgement.Attribute;

/** Writes scores down, a line for each. */
final class ScoreSheet {
    private static final int MOST_MIXED = 8;

    private ScoreSheet() {}

    static String of(Scores scores) {
        var sheet = new StringBuilder("Events\n");
        scores.events.forEach((name, rate) -> sheet.append(line(
                name,
                rate + "   (" + rate.right() + " matched, " + rate.read() + " predicted, " + rate.expected()
                        + " gold)")));
        sheet.append("On matched events\n");
        for (Attribute attribute : Attribute.values()) {
            Rate rate = scores.attributes.get(attribute);
            if (rate != null) {
                sheet.append(line(
                        attribute.words,
                        String.format(Locale.ROOT, "%.3f   (%d of %d)", rate.precision(), rate.right(), rate.read())));
            }
        }
        sheet.append(line("claims: claimant, stance, figure", scores.claims));
        sheet.append(line("claims: figures claimed, by anyone", scores.claimedFigures));
        sheet.append(line("actors: set F1, either role", scores.actors));
        sheet.append(line("actors: set F1, initiator and recipient apart", scores.sides));
        sheet.append(line("actors: set F1, generic actors too", scores.actorsWithGeneric));
        sheet.append(line("actors: mean F1 an event", String.format(Locale.ROOT, "%.3f", scores.actorsMean)));
        sheet.append(line("figures over a period", scores.figures));
        if (!scores.statusTaken.isEmpty()) {
            sheet.append("  status, gold -> predicted: ")
                    .append(scores.statusTaken.entrySet().stream()
                            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                            .limit(MOST_MIXED)
                            .map(taken -> taken.getKey() + " " + taken.getValue())
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        sheet.append("Besides\n");
        sheet.append(line("false alarms", scores.matching.falseAlarms().size()));
        sheet.append(line(
                "pages without an event that got one",
                scores.alarmed().isEmpty() ? "none" : String.join(", ", scores.alarmed())));
        Rate merged = scores.merged();
        sheet.append(line(
                "merged across documents",
                merged.right() + " pairs right, " + merged.read() + " merged, " + merged.expected() + " in the gold"));
        sheet.append(scores.groups.line(scores.groups.size() + " reports in groups"));
        return sheet.toString();
    }

    private static String line(String name, Object figures) {
        return String.format(Locale.ROOT, "  %-38s %s%n", name, figures);
    }
}
