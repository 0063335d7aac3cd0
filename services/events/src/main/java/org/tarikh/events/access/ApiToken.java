package org.tarikh.events.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as it is told. */
@Schema(name = "ApiToken", description = "A token of somebody who writes here")
record ApiToken(
        UUID id,
        @Schema(examples = "Import of the Herat desk") String name,
        @Schema(examples = "[\"ingest\"]") List<String> scopes,
        Instant created,
        @Schema(nullable = true, description = "Who made it, where that is known") String createdBy,
        @Schema(nullable = true, description = "From when on it counts no more") Instant expires,
        @Schema(nullable = true, description = "Since when it counts no more") Instant revoked,
        @Schema(nullable = true, description = "A minute less exact") Instant lastUsed,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description = "The token itself, told only when it is made",
                        examples = "tarikh_0199b0c2…_5f2c…")
                String token) {
    /** Changes only when it is revoked. */
    int revision() {
        return revoked == null ? 1 : 2;
    }

    ApiToken with(String token) {
        return new ApiToken(id, name, scopes, created, createdBy, expires, revoked, lastUsed, token);
    }
}
