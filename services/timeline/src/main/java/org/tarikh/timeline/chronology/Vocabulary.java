package org.tarikh.timeline.chronology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words the filters of kind, type, quad, status and review take, each with its English label. */
public final class Vocabulary {
    static final Map<String, String> KINDS =
            terms("""
            incident Incident
            move Diplomatic move
            """);

    /** PLOVER types, then GLIDE hazards. */
    static final Map<String, String> TYPES = terms(
            """
            AGREE Agree
            CONSULT Consult
            SUPPORT Support
            CONCEDE Concede
            COOPERATE Cooperate
            AID Aid
            RETREAT Retreat
            REQUEST Request
            REJECT Reject
            ACCUSE Accuse
            THREATEN Threaten
            PROTEST Protest
            SANCTION Sanction
            MOBILIZE Mobilize
            COERCE Coerce
            ASSAULT Assault
            EQ Earthquake
            FL Flood
            FF Flash flood
            LS Land slide
            DR Drought
            CW Cold wave
            HT Heat wave
            EP Epidemic
            FR Fire
            AC Technological disaster
            ST Severe local storm
            AV Snow avalanche
            OT Other hazard
            """);

    /** PLOVER's quad codes. */
    static final Map<String, String> QUADS = terms(
            """
            1 Verbal cooperation
            2 Material cooperation
            3 Verbal conflict
            4 Material conflict
            """);

    static final Map<String, String> STATUSES = terms(
            """
            reported Reported
            claimed Claimed
            confirmed Confirmed
            denied Denied
            disputed Disputed
            planned Planned
            rumour Rumour
            """);

    static final Map<String, String> REVIEWS = terms(
            """
            machine Read by machine
            accepted Accepted
            edited Edited
            rejected Rejected
            """);

    private Vocabulary() {}

    /** The English name of a country, or the code itself where it is none of ISO 3166-1. */
    public static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** One term to a line: the word, a space, its label. */
    private static Map<String, String> terms(String lines) {
        Map<String, String> terms = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int space = line.indexOf(' ');
            terms.put(line.substring(0, space), line.substring(space + 1));
        });
        return Collections.unmodifiableMap(terms);
    }
}
