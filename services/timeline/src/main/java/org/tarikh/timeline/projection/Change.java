package org.tarikh.timeline.projection;

import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;

/**
 * One event as it last changed.
 *
 * @param event null where it is gone
 * @param mergedInto the event it has become, null where it is simply gone
 */
public record Change(UUID id, long revision, Entry event, UUID mergedInto) {
    public static Change of(Entry event) {
        return new Change(event.id(), event.revision(), event, null);
    }

    public static Change gone(UUID id, long revision, UUID mergedInto) {
        return new Change(id, revision, null, mergedInto);
    }
}
