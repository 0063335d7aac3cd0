package org.tarikh.events.errata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** The reports of errors, read by the desk over HTTP. */
@Path("/api/v1/error-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "errata")
public class ErrorReportsResource {
    private final ErrorReports reports;

    ErrorReportsResource(ErrorReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listErrorReports",
            summary = "List reports of errors",
            description = "The desk's queue: those that came first before others. Asks for a token where writes do.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(schema = @Schema(implementation = ErrorReports.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ErrorReports.Page list(
            @QueryParam("state") @Parameter(description = "open, accepted or declined; all of them when not given")
                    String state,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        if (state != null && !ErrorReport.State.WORDS.contains(state)) {
            throw Problem.field(
                    Code.INVALID_PARAMETER, "state", "must be one of " + String.join(", ", ErrorReport.State.WORDS));
        }
        return reports.page(state, cursor, Bounds.PAGE.of(limit));
    }

    @GET
    @RolesAllowed(Scope.EDIT)
    @Path("/{id}")
    @Operation(
            operationId = "getErrorReport",
            summary = "Get a report of an error",
            description = "Asks for a token where writes do.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ErrorReport.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such report",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ErrorReport get(@PathParam("id") String id) {
        return reports.find(GivenId.of(id, ErrorReportsResource::unknown)).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return new Problem(Code.ERROR_REPORT_NOT_FOUND, "No report of an error has the id " + id + ".");
    }
}
