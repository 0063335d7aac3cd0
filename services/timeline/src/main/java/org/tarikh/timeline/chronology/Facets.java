package org.tarikh.timeline.chronology;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a filter could be narrowed to, most frequent first, each list without regard to its own part of the filter.
 *
 * @param more by facet, how many values stand beyond the fifty listed; a facet listed whole is absent
 * @param exact false where so many entries match that counting was given up: each number is then a lower bound
 */
public record Facets(
        List<Value> kind,
        List<Value> type,
        List<Value> actor,
        List<Value> place,
        List<Value> country,
        List<Value> status,
        List<Value> publisher,
        List<Value> thread,
        @Schema(description = "By facet, how many values stand beyond the fifty listed") Map<String, Long> more,
        @Schema(description = "Whether all were counted; else each number is a lower bound") boolean exact) {

    /** Nothing to narrow by. */
    public static Facets none() {
        return new Facets(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), true);
    }

    /** How many entries have one of the values listed here. */
    public Tally tally(Value value) {
        return new Tally(value.count(), exact);
    }

    /**
     * One value of a facet.
     *
     * @param value what the filter takes
     * @param label what a reader sees
     */
    public record Value(
            @Schema(description = "What the filter takes", examples = "taliban") String value,
            @Schema(nullable = true, description = "What a reader sees", examples = "Taliban") String label,
            @Schema(examples = "59") long count) {}
}
