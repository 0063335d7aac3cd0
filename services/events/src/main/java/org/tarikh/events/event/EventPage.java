package org.tarikh.events.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of events. */
@Schema(description = "A page of events")
public record EventPage(List<Event> items, @Schema(nullable = true, description = "Null at the end") String next) {}
