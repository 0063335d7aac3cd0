package org.tarikh.events.event;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody has an event in hand. */
@Schema(description = "Who has an event in hand; others who are signed in cannot act on it meanwhile")
public record Assignment(
        @Schema(examples = "Amina", description = "The name of the account") String by,
        @Schema(description = "Whether that is who asks") boolean own,
        @Schema(description = "When it ends, unless the holder acts on the event before") Instant until) {}
