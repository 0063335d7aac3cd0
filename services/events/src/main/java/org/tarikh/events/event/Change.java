package org.tarikh.events.event;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a change of reports reached by itself.
 *
 * @param reports those that are new or gained or lost a joining pair
 * @param claimed the event an editor puts a report in, null for one that is put out of its own
 * @param trigger what brought it about
 * @param lost for each event that may have lost a report the articles that reports of it were read in until now
 */
record Change(Set<UUID> reports, Map<UUID, UUID> claimed, Trigger trigger, Map<UUID, Set<String>> lost) {}
