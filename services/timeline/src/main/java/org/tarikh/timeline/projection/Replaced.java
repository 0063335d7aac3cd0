package org.tarikh.timeline.projection;

import java.util.UUID;

/**
 * What has become of an entry.
 *
 * @param before null where it did not stand on the chronology
 * @param after null where it stands there no more
 */
record Replaced(UUID id, Row before, Row after) {}
