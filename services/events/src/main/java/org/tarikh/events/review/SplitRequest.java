package org.tarikh.events.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which reports are no part of an event. */
@Schema(description = "Which reports go out of an event and are one of their own")
record SplitRequest(
        @Schema(description = "Ids of reports of the event, not all of them") List<UUID> reports,
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
