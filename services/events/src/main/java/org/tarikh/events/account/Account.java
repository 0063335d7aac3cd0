package org.tarikh.events.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who may sign in to the desk, without the password. */
@Schema(description = "A person who may sign in to the desk")
record Account(
        UUID id,
        @Schema(examples = "Amina") String name,
        @Schema(enumeration = {"editor", "admin"}) String role,
        @Schema(description = "Whether the person may sign in") boolean active,
        @Schema(description = "Whether the password was made here and opens nothing but its own change")
                boolean mustChange,
        @Schema(examples = "1") long revision,
        Instant created) {}
