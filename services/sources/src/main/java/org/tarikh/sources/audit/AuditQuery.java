package org.tarikh.sources.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.Problem;

/** Which acts a client asks for. */
public class AuditQuery {
    @QueryParam("act")
    @Parameter(
            description =
                    "article_dated, article_day_taken_back, publisher_added, publisher_changed, publisher_removed,"
                            + " feed_added, feed_changed, feed_removed, document_taken_down, takedown_lifted, token_made or"
                            + " token_revoked",
            example = "article_dated")
    String act;

    @QueryParam("subject")
    @Parameter(description = "Id of the article, publisher, feed, document or token it was done to")
    String subject;

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
        if (act != null && !Act.ALL.contains(act)) {
            throw Problem.field(Code.INVALID_PARAMETER, "act", "must be one of " + String.join(", ", Act.ALL));
        }
        if (by != null && by.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_PARAMETER, "by", "must be a name");
        }
        return new Audit.Filter(act, id(subject), by, moment("from", from), moment("to", to));
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
