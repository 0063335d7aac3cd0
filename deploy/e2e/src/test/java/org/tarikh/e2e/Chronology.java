package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chronology as a set of lines that two states of it can be compared by. */
final class Chronology {
    private Chronology() {}

    /** Every entry with what the clock or the number of readings put into it left out, in a fixed order. */
    static List<String> of(RunningTarikh tarikh) {
        return lines(entries(tarikh), Map.of());
    }

    /** The same in two installations: an event, which each gives an id of its own, is named after its words. */
    static List<String> byWords(RunningTarikh tarikh) {
        return byWords(entries(tarikh));
    }

    static List<String> byWords(List<JsonNode> entries) {
        Map<String, String> names = new HashMap<>();
        entries.forEach(entry -> names.put(entry.path("id").asText(), words(entry)));
        return lines(entries, names);
    }

    private static List<JsonNode> entries(RunningTarikh tarikh) {
        return tarikh.all(tarikh.timeline() + "/api/v1/chronology");
    }

    private static List<String> lines(List<JsonNode> entries, Map<String, String> names) {
        return entries.stream().map(entry -> lasting(entry, names)).sorted().toList();
    }

    private static String lasting(JsonNode entry, Map<String, String> names) {
        ObjectNode lasting = entry.deepCopy();
        lasting.remove(List.of("revision", "recorded", "citation"));
        rename(lasting, "id", names);
        lasting.path("links").forEach(link -> rename((ObjectNode) link, "to", names));
        return lasting.toString();
    }

    private static void rename(ObjectNode node, String field, Map<String, String> names) {
        String id = node.path(field).asText();
        node.put(field, names.getOrDefault(id, id));
    }

    /** Its title and where its first words stand. */
    private static String words(JsonNode entry) {
        JsonNode evidence = entry.path("evidence").path(0);
        return entry.path("title").asText() + " at "
                + evidence.path("documentHash").asText() + " "
                + evidence.path("position").path("start").asInt();
    }
}
