package org.tarikh.events.reconciliation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which events reports have been in, by which an id finds back to them.
 *
 * @param joined for each report the events it has ever been in, with the order in which it last came to each
 * @param ended those of these events that are no more
 * @param members how many reports there are now that have ever been in an ended event
 */
public record Past(Map<SourcedReport, Map<UUID, Long>> joined, Set<UUID> ended, Map<UUID, Integer> members) {
    public static final Past NONE = new Past(Map.of(), Set.of(), Map.of());

    /** The order in which a report came to an event; the last of all where that is not known. */
    long since(SourcedReport report, UUID event) {
        return joined.getOrDefault(report, Map.of()).getOrDefault(event, Long.MAX_VALUE);
    }
}
