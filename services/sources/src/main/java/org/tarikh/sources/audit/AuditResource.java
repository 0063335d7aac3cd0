package org.tarikh.sources.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.ProblemBody;

/** What editors and admins did, over HTTP. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Every act of an editor or an admin: who, when, what was, what is, why")
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or not valid",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class AuditResource {
    private final Audit audit;
    private final AuditExport export;

    AuditResource(Audit audit, AuditExport export) {
        this.audit = audit;
        this.export = export;
    }

    @GET
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listAudit",
            summary = "List what editors and admins did",
            description = "The newest first. Nothing is ever changed in it, but for values that a takedown redacts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts",
            content = @Content(schema = @Schema(implementation = Audit.Page.class)))
    public Audit.Page list(
            @BeanParam AuditQuery query,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return audit.page(query.filter(), cursor, Bounds.PAGE.of(limit));
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "exportAuditAsCsv",
            summary = "The audit as a table",
            description = "The newest first, with the filters of the list. What was and what is are JSON.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@BeanParam AuditQuery query) {
        Audit.Filter filter = query.filter();
        return file("audit.csv", "text/csv;charset=UTF-8;header=present", output -> export.csv(filter, output));
    }

    @GET
    @Path("/export.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "exportAuditAsNdjson",
            summary = "The audit with an act in each line",
            description = "The newest first, with the filters of the list; each line is an act as the list tells it.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = AuditEntry.class)))
    public Response ndjson(@BeanParam AuditQuery query) {
        Audit.Filter filter = query.filter();
        return file("audit.ndjson", "application/x-ndjson", output -> export.ndjson(filter, output));
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
