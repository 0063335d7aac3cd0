package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that come page by page. */
final class Paged {
    private Paged() {}

    /** Every item of a list, asked for by its address. */
    static List<JsonNode> all(String address, Function<String, JsonNode> json) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = json.apply(address + (address.contains("?") ? "&" : "?") + "limit=100"
                    + (cursor == null ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull() ? null : page.path("next").asText();
        } while (cursor != null);
        return items;
    }
}
