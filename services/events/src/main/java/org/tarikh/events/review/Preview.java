package org.tarikh.events.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;

/**
 * What an act would come to.
 *
 * @param events as they would be; one that would be new has an id that it is not given
 * @param ended ids that stand and would stand no more
 */
@Schema(description = "What an act would come to; an event that would be new has another id than it will be given")
record Preview(List<Event> events, List<Outcome.Ended> ended) {}
