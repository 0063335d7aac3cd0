package org.tarikh.timeline.desk;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;

/** Which events of the queue are wanted, by the names and values of its filters. */
public record Wanted(MultivaluedMap<String, String> values) {
    /** Who has an event in hand, as a filter. */
    public static final String ASSIGNED = "assigned";

    private static final List<String> NAMES = List.of(
            "q",
            "from",
            "to",
            "reason",
            ASSIGNED,
            "kind",
            "type",
            "status",
            "review",
            "actor",
            "place",
            "publisher",
            "thread",
            "article",
            "document");

    private static final Set<String> ONCE = Set.of("q", "from", "to", ASSIGNED);

    /** What the parameters of an address ask for; what is empty or no filter is left out. */
    public static Wanted of(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String name : NAMES) {
            parameters.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .limit(ONCE.contains(name) ? 1 : Long.MAX_VALUE)
                    .forEach(value -> values.add(name, value));
        }
        return new Wanted(values);
    }

    /** The same without what others have in hand, unless it is asked for whose that is. */
    Wanted free() {
        if (values.containsKey(ASSIGNED)) {
            return this;
        }
        MultivaluedMap<String, String> free = new MultivaluedHashMap<>(values);
        free.add(ASSIGNED, "free");
        return new Wanted(free);
    }
}
