package org.tarikh.timeline.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much a client wants each coding, 0 to 1 (RFC 9110, 12.5.3); one it weighs with 0 it does not take. */
record Codings(Map<String, Double> weights) {
    private static final String ANY = "*";
    private static final String NONE = "identity";

    /** @param accepted the values of {@code Accept-Encoding} */
    static Codings of(List<String> accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String value : accepted) {
            for (String part : value.split(",")) {
                String[] words = part.split(";", 2);
                String coding = words[0].strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty()) {
                    weights.merge(coding, words.length == 1 ? 1 : weight(words[1]), Math::max);
                }
            }
        }
        return new Codings(Collections.unmodifiableMap(weights));
    }

    /** A weight that cannot be read is none. */
    private static double weight(String parameters) {
        return Arrays.stream(parameters.split(";"))
                .map(String::strip)
                .filter(parameter -> parameter.matches("[qQ]=[01](\\.\\d{0,3})?"))
                .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
                .findFirst()
                .orElse(0);
    }

    /**
     * The one it wants most among those offered, of equals the first; null where it wants none of them, or rather none.
     */
    String best(List<String> offered) {
        double most = weights.getOrDefault(NONE, 0.0);
        String best = null;
        for (String coding : offered) {
            double weight = weights.getOrDefault(coding, weights.getOrDefault(ANY, 0.0));
            if (weight > 0 && (best == null ? weight >= most : weight > most)) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }
}
