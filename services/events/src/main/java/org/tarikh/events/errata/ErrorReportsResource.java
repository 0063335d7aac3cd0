package org.tarikh.events.errata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** The reports of errors, read by the desk over HTTP. */
@Path("/api/v1/error-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "errata")
public class ErrorReportsResource {
    private static final int MOST_BYTES = 1024 * 1024;

    private final ErrorReports reports;
    private final StrictJson json;
    private final Caller caller;

    ErrorReportsResource(ErrorReports reports, StrictJson json, Caller caller) {
        this.reports = reports;
        this.json = json;
        this.caller = caller;
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
            @QueryParam("state") @Parameter(description = "open, resolved or dismissed; all of them when not given")
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
            description = "The report, with its version as ETag",
            content = @Content(schema = @Schema(implementation = ErrorReport.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such report",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") String id) {
        return tagged(reports.find(read(id)).orElseThrow(() -> ErrorReports.unknown(id)));
    }

    @PATCH
    @RolesAllowed(Scope.EDIT)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerErrorReport",
            summary = "Answer a report of an error",
            description = "An event asks for an editor while a report on it is open.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErrorReportAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "The report as it is now",
            content = @Content(schema = @Schema(implementation = ErrorReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such report",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The report was answered meanwhile",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "The version that is meant is not named",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response answer(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The report's ETag", example = "\"1\"") String version,
            InputStream body)
            throws IOException {
        UUID report = read(id);
        ErrorReportAnswer answer = json.read(IncomingBody.text(body, MOST_BYTES), ErrorReportAnswer.class)
                .checked();
        return tagged(reports.answer(report, version, answer, caller.name().orElse(answer.by())));
    }

    private static Response tagged(ErrorReport report) {
        return Response.ok(report).tag(Long.toString(report.version())).build();
    }

    private static UUID read(String id) {
        return GivenId.of(id, ErrorReports::unknown);
    }
}
