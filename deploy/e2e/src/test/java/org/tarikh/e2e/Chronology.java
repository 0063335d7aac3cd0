package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The chronology as a set of lines that two runs can be compared by. */
final class Chronology {
    private Chronology() {}

    /** Every entry with what the clock or the number of readings put into it left out, in a fixed order. */
    static List<String> of(RunningTarikh tarikh) {
        return tarikh.all(tarikh.timeline() + "/api/v1/chronology").stream()
                .map(Chronology::lasting)
                .sorted()
                .toList();
    }

    private static String lasting(JsonNode entry) {
        ObjectNode lasting = entry.deepCopy();
        lasting.remove(List.of("revision", "recorded", "citation"));
        return lasting.toString();
    }
}
