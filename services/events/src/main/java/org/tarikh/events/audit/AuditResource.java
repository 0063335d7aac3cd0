package org.tarikh.events.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** What editors did, over HTTP. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Every act of an editor: who, when, what was, what is, why")
public class AuditResource {
    private static final List<String> ACTS = List.of("merge", "split", "restore", "accept", "reject", "edit");

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listAudit",
            summary = "List what editors did",
            description = "The newest first. Nothing is ever changed in it, but for values that a takedown redacts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts",
            content = @Content(schema = @Schema(implementation = Audit.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Audit.Page list(
            @QueryParam("act") @Parameter(description = "merge, split, restore, accept, reject or edit") String act,
            @QueryParam("subject") @Parameter(description = "Id of the event or thread it was done to") String subject,
            @QueryParam("by") @Parameter(description = "The whole name of who did it") String by,
            @QueryParam("from") @Parameter(description = "The first moment", example = "2025-11-01T00:00:00Z")
                    String from,
            @QueryParam("to") @Parameter(description = "The moment before which", example = "2025-12-01T00:00:00Z")
                    String to,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        if (act != null && !ACTS.contains(act)) {
            throw Problem.field(Code.INVALID_PARAMETER, "act", "must be one of " + String.join(", ", ACTS));
        }
        if (by != null && by.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_PARAMETER, "by", "must be a name");
        }
        return audit.page(
                new Audit.Filter(act, id(subject), by, moment("from", from), moment("to", to)),
                cursor,
                Bounds.PAGE.of(limit));
    }

    private static UUID id(String given) {
        return given == null
                ? null
                : GivenId.of(
                        given,
                        none -> Problem.field(
                                Code.INVALID_PARAMETER, "subject", "must be the id of an event or a thread"));
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
