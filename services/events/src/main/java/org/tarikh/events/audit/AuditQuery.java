package org.tarikh.events.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tarikh.events.lexicon.Slug;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.Problem;

/** Which acts a client asks for. */
public class AuditQuery {
    @QueryParam("act")
    @Parameter(
            description = "merge, split, restore, accept, reject, edit, claim, create, report_answered, sign_in,"
                    + " sign_in_refused, sign_out, password_changed, password_renewed, account_made, account_changed, token_made,"
                    + " token_revoked, take_over, actor_added, place_added, name_added, entry_removed, name_removed,"
                    + " proposal_dismissed or proposal_restored",
            example = "reject")
    String act;

    @QueryParam("subject")
    @Parameter(description = "Id of the event, thread, account, token or report it was done to")
    String subject;

    @QueryParam("entry")
    @Parameter(description = "Id of the actor or place of the lexicon it was done to", example = "taliban")
    String entry;

    @QueryParam("by")
    @Parameter(description = "The whole name of who did it")
    String by;

    @QueryParam("from")
    @Parameter(description = "The first moment", example = "2025-11-01T00:00:00Z")
    String from;

    @QueryParam("to")
    @Parameter(description = "The moment before which", example = "2025-12-01T00:00:00Z")
    String to;

    /** @throws Problem 400 naming the parameter that cannot be */
    Audit.Filter filter() {
        if (act != null && !AuditEntry.ACTS.contains(act)) {
            throw Problem.field(Code.INVALID_PARAMETER, "act", "must be one of " + String.join(", ", AuditEntry.ACTS));
        }
        if (by != null && by.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_PARAMETER, "by", "must be a name");
        }
        if (entry != null && !Slug.isPath(entry)) {
            throw Problem.field(Code.INVALID_PARAMETER, "entry", "must be an id of the lexicon");
        }
        return new Audit.Filter(act, id(subject), entry, by, moment("from", from), moment("to", to));
    }

    private static UUID id(String given) {
        return given == null
                ? null
                : GivenId.of(given, none -> Problem.field(Code.INVALID_PARAMETER, "subject", "must be an id"));
    }

    private static Instant moment(String name, String given) {
        if (given == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(given);
            if (moment.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && moment.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_PARAMETER, name, "must be a moment such as 2025-11-01T12:30:00Z");
    }
}
