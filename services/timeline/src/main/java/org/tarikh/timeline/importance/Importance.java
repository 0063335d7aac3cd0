package org.tarikh.timeline.importance;

import java.util.Collection;
import java.util.Map;

/**
 * How much an event weighs on a chronology seen from afar, from 0 to 10.
 *
 * <p>The sum of five parts, each with a ceiling so that none drowns the others:
 *
 * <ul>
 *   <li>sources, to 3.5: {@code 1.25 · log2(1 + independent)}, since each further source adds less;
 *   <li>later mentions, to 1: {@code log2(1 + later) / 2}, since what is still told of days after it mattered;
 *   <li>toll, to 3: {@code log10(1 + killed + injured / 5)}, since tolls span orders of magnitude;
 *   <li>type, to 2: the weight of the weightiest type, acts above words;
 *   <li>actors, to half: a quarter for each named actor.
 * </ul>
 *
 * <p>It hangs on the event alone, on nothing told of others and on no clock, so what it was at a moment of the past can
 * be told as well as what it is.
 */
public final class Importance {
    private static final double SOURCES_CEILING = 3.5;
    private static final double LATER_CEILING = 1;
    private static final double TOLL_CEILING = 3;
    private static final double ACTORS_CEILING = 0.5;
    private static final double OTHER_TYPE = 0.5;

    private static final Map<String, Double> TYPES = Map.ofEntries(
            Map.entry("ASSAULT", 2.0),
            Map.entry("AGREE", 1.8),
            Map.entry("RETREAT", 1.6),
            Map.entry("SANCTION", 1.5),
            Map.entry("MOBILIZE", 1.4),
            Map.entry("COERCE", 1.3),
            Map.entry("COOPERATE", 1.2),
            Map.entry("CONCEDE", 1.2),
            Map.entry("PROTEST", 1.1),
            Map.entry("AID", 1.0),
            Map.entry("THREATEN", 1.0),
            Map.entry("CONSULT", 0.9),
            Map.entry("REJECT", 0.8),
            Map.entry("SUPPORT", 0.7),
            Map.entry("ACCUSE", 0.6),
            Map.entry("REQUEST", 0.5),
            Map.entry("EQ", 1.8),
            Map.entry("FL", 1.4),
            Map.entry("FF", 1.4),
            Map.entry("LS", 1.3),
            Map.entry("AV", 1.3),
            Map.entry("EP", 1.3),
            Map.entry("DR", 1.2),
            Map.entry("ST", 1.2),
            Map.entry("AC", 1.2));

    private Importance() {}

    /**
     * Weighs an event.
     *
     * @param independent sources that are no copies of another, 0 or more
     * @param later articles published days after the first one, 0 or more
     * @param types PLOVER types and GLIDE hazards; an unknown one weighs a little
     * @param killed best estimate, 0 where nothing is told
     * @param injured best estimate, 0 where nothing is told
     * @param actors how many actors are known by name
     * @return 0 to 10, in hundredths
     */
    public static double of(int independent, int later, Collection<String> types, int killed, int injured, int actors) {
        double sources = Math.min(SOURCES_CEILING, 1.25 * log2(1.0 + Math.max(0, independent)));
        double mentions = Math.min(LATER_CEILING, log2(1.0 + Math.max(0, later)) / 2);
        double toll = Math.min(TOLL_CEILING, Math.log10(1.0 + Math.max(0, killed) + Math.max(0, injured) / 5.0));
        double type = types.stream()
                .mapToDouble(word -> TYPES.getOrDefault(word, OTHER_TYPE))
                .max()
                .orElse(OTHER_TYPE);
        double named = Math.min(ACTORS_CEILING, 0.25 * Math.max(0, actors));
        return Math.round(100 * (sources + mentions + toll + type + named)) / 100.0;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
