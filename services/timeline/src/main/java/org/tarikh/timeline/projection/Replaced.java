package org.tarikh.timeline.projection;

import java.util.UUID;

/**
 * What has become of an entry.
 *
 * @param before null where it did not stand on the chronology
 * @param after null where it stands there no more
 */
record Replaced(UUID id, Row before, Row after) {
    /** Whether it stands elsewhere in the order of the chronology than it did, if it stands there at all. */
    boolean moved() {
        return before == null || !before.standsWhere(after);
    }

    /** Whether it stands where it did with the same kind and weight. */
    boolean countsTheSame() {
        return !moved() && after.weight() == before.weight() && after.incident() == before.incident();
    }
}
