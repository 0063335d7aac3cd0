package org.tarikh.timeline.projection;

import java.time.Instant;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;

/**
 * One event as one revision of it told it.
 *
 * @param recorded when the events service recorded it
 * @param event null where it ended, or where the revision cannot be read and so nothing can be shown of it
 * @param mergedInto the event it had become, null where it had simply gone
 */
public record Revision(UUID id, long revision, Instant recorded, Entry event, UUID mergedInto) {
    public static Revision of(Entry event, Instant recorded) {
        return new Revision(event.id(), event.revision(), recorded, event, null);
    }

    public static Revision end(UUID id, long revision, Instant recorded, UUID mergedInto) {
        return new Revision(id, revision, recorded, null, mergedInto);
    }
}
