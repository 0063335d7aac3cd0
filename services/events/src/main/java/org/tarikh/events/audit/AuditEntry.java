package org.tarikh.events.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act of an editor or an admin. */
@Schema(description = "One act of an editor or an admin; what was and what is are null where a takedown redacted them")
public record AuditEntry(
        UUID id,
        Instant at,
        @Schema(examples = "reject", description = "What was done, as the filter `act` names it") String act,
        @Schema(
                        enumeration = {
                            "event",
                            "thread",
                            "account",
                            "token",
                            "error_report",
                            "actor",
                            "place",
                            "proposal"
                        },
                        description = "What it was done to")
                String sort,
        @Schema(
                        nullable = true,
                        description =
                                "Its id; null where nobody has the name that was tried, and of the lexicon's entries")
                UUID subject,
        @Schema(
                        nullable = true,
                        description = "Id of the lexicon's actor or place it was done to",
                        examples = "taliban")
                String entry,
        @Schema(nullable = true, description = "Who did it, where a name was given") String by,
        @Schema(nullable = true, description = "Why") String note,
        @Schema(nullable = true, description = "The values that changed, as they were, by name")
                Map<String, Object> was,
        @Schema(nullable = true, description = "The same values after it") Map<String, Object> becomes,
        @Schema(description = "Whether a takedown took the values and the note") boolean redacted) {

    /** Every act there is. */
    static final List<String> ACTS = List.of(
            "merge",
            "split",
            "restore",
            "accept",
            "reject",
            "edit",
            "claim",
            "create",
            "report_answered",
            "sign_in",
            "sign_in_refused",
            "sign_out",
            "password_changed",
            "password_renewed",
            "account_made",
            "account_changed",
            "token_made",
            "token_revoked",
            "take_over",
            "actor_added",
            "place_added",
            "name_added",
            "entry_removed",
            "name_removed",
            "proposal_dismissed",
            "proposal_restored");

    /** What is acted on. */
    public enum Sort {
        EVENT,
        THREAD,
        ACCOUNT,
        TOKEN,
        ERROR_REPORT,
        ACTOR,
        PLACE,
        PROPOSAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
