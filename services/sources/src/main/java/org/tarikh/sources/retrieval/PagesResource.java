package org.tarikh.sources.retrieval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.document.DocumentView;
import org.tarikh.sources.document.DocumentsResource;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;

/** Pages taken in by their addresses, and read again. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class PagesResource {
    private static final int LARGEST_BODY = 64 * 1024;

    private final Pages pages;
    private final Retrievals retrievals;
    private final DocumentsResource documents;
    private final StrictJson json;

    PagesResource(Pages pages, Retrievals retrievals, DocumentsResource documents, StrictJson json) {
        this.pages = pages;
        this.retrievals = retrievals;
        this.documents = documents;
        this.json = json;
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Path("/fetch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fetchDocument",
            summary = "Fetch a page and store it",
            description = "The document is known by the address, or by the one it has permanently moved to. A page that"
                    + " is known is asked for only where it has changed. Only public addresses are opened, as far as"
                    + " their site's robots.txt allows, one request to a host at a time.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PageForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored, as a new document or a new revision",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before, and not changed",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response fetch(InputStream body, @Context HttpHeaders headers) throws IOException {
        Pages.Taken taken = pages.fetch(json.read(IncomingBody.text(body, LARGEST_BODY), PageForm.class));
        return documents.told(taken.document(), taken.changed() ? 201 : 200, headers);
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Path("/{id}/refetch")
    @Operation(
            operationId = "refetchDocument",
            summary = "Read a document's page again",
            description =
                    "A text that has changed is a new revision. Where the page is not there any more (404, 410) the"
                            + " document keeps its last state and tells in `gone` since when; a page that is back loses the"
                            + " mark.")
    @APIResponse(
            responseCode = "201",
            description = "The page has changed: a new revision",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The page has not changed, or is gone",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response refetch(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The document's ETag", example = "\"1\"") String tag,
            @Context HttpHeaders headers) {
        UUID document = documents.standing(id, tag);
        Retrievals.Known known = retrievals
                .of(document)
                .orElseThrow(() -> new Problem(Code.NO_ADDRESS, "The document was stored without a url."));
        Pages.Taken taken = pages.refetch(known);
        return documents.told(taken.document(), taken.changed() ? 201 : 200, headers);
    }
}
