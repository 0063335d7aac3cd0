package org.tarikh.sources.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act of an editor or an admin. */
@Schema(description = "One act of an editor or an admin; what was and what is are null where a takedown redacted them")
public record AuditEntry(
        UUID id,
        Instant at,
        @Schema(examples = "article_dated", description = "What was done, as the filter `act` names it") String act,
        @Schema(
                        enumeration = {"article", "publisher", "feed", "document", "token"},
                        description = "What it was done to")
                String sort,
        @Schema(description = "Its id") UUID subject,
        @Schema(nullable = true, description = "Who did it, where a name was given") String by,
        @Schema(nullable = true, description = "Why") String note,
        @Schema(
                        nullable = true,
                        description = "The values that changed, as they were, by name; with what it is known by")
                Map<String, Object> was,
        @Schema(nullable = true, description = "The same values after it") Map<String, Object> becomes,
        @Schema(description = "Whether a takedown took the values and the note") boolean redacted) {}
