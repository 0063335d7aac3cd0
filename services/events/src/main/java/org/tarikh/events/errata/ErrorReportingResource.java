package org.tarikh.events.errata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.event.EventId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Takes reports of errors over HTTP. */
@Path("/api/v1/events/{id}/error-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "errata", description = "What readers report as wrong, for the desk")
public class ErrorReportingResource {
    private static final int MOST_BYTES = 1024 * 1024;

    private final ErrorReports reports;
    private final StrictJson json;

    ErrorReportingResource(ErrorReports reports, StrictJson json) {
        this.reports = reports;
        this.json = json;
    }

    @POST
    @RolesAllowed({Scope.INGEST, Scope.EDIT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportError",
            summary = "Report an error in an event",
            description = "Goes to the desk's queue and changes nothing by itself. A report on an event that was merged"
                    + " is one on the event it lives on in.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErrorReportRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The report is kept, at Location",
            content = @Content(schema = @Schema(implementation = ErrorReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "An editor rejected the event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response report(@PathParam("id") String id, InputStream body) throws IOException {
        UUID event = EventId.read(id);
        ErrorReportRequest request = json.read(IncomingBody.text(body, MOST_BYTES), ErrorReportRequest.class);
        ErrorReport kept = reports.keep(event, request.checked());
        return Response.created(URI.create("/api/v1/error-reports/" + kept.id()))
                .entity(kept)
                .build();
    }
}
