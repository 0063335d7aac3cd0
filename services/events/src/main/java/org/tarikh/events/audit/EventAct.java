package org.tarikh.events.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor did to an event, as everybody may know it. */
@Schema(description = "What an editor did to an event, as everybody may know it")
public record EventAct(
        Instant at,
        @Schema(examples = "edit") String act,
        @Schema(nullable = true, description = "The editor, where this installation names its editors") String by,
        @Schema(nullable = true, description = "Why") String note,
        @Schema(description = "The fields that changed", examples = "[\"date\"]") List<String> fields) {}
