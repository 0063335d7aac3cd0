package org.tarikh.timeline.live;

import java.util.UUID;
import org.tarikh.timeline.chronology.Traits;

/**
 * One change in the order in which the chronology took it.
 *
 * @param beforeRevision null where {@code before} is
 * @param before what filters ask for, as it stood; null where the entry did not stand on the chronology
 * @param after the same as it stands since; null where it stands there no more
 */
record Step(long position, UUID id, long revision, Long beforeRevision, Traits before, Traits after) {}
