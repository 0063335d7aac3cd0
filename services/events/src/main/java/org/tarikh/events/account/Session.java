package org.tarikh.events.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person is signed in. */
@Schema(description = "That a person is signed in")
record Session(
        UUID id,
        @Schema(description = "The account's id") UUID account,
        @Schema(description = "The account's name", examples = "Amina") String name,
        @Schema(enumeration = {"editor", "admin"}) String role,
        @Schema(description = "What the person may do; nothing while the password has to be changed")
                List<String> scopes,
        @Schema(description = "Whether the password has to be changed before anything else") boolean mustChange,
        @Schema(description = "When it ends whether or not it is used") Instant expires) {

    /** A session with the secret that only its opening tells. */
    @Schema(name = "OpenedSession", description = "A session that was opened")
    record Opened(
            @Schema(description = "What shows whose session it is; told this once") String secret, Session session) {
        @Override
        public String toString() {
            return "Opened[" + session + "]";
        }
    }
}
