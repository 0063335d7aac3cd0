package org.tarikh.sources.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.Caller;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.audit.Act;
import org.tarikh.sources.audit.Audit;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.document.Document;
import org.tarikh.sources.document.DocumentView;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;

/** The taking down of documents over HTTP. */
@Path("/api/v1/documents/{id}/takedown")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class TakedownsResource {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LONGEST_REASON = 1000;

    private final Archive archive;
    private final Takedowns takedowns;
    private final StrictJson json;
    private final Audit audit;
    private final Caller caller;

    TakedownsResource(Archive archive, Takedowns takedowns, StrictJson json, Audit audit, Caller caller) {
        this.archive = archive;
        this.takedowns = takedowns;
        this.json = json;
        this.audit = audit;
        this.caller = caller;
    }

    /** Why a document is taken down. */
    @Schema(name = "NewTakedown", description = "Why a document is taken down; everybody can read it")
    public record Form(@Schema(required = true, examples = "Court order 12/2026", maxLength = 1000) String reason) {}

    @POST
    @RolesAllowed(Scope.ADMIN)
    @Transactional
    @Operation(
            operationId = "takeDown",
            summary = "Take a document down",
            description = "Removes its words in all revisions and articles for good and tells every service to do the"
                    + " same; hashes, lengths, address, publisher and dates stay. It is refused when it comes in again,"
                    + " under its identity or with its text, until the takedown is lifted. Backups hold the words until"
                    + " they expire.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Form.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken down",
            content = @Content(schema = @Schema(implementation = DocumentView.Takedown.class)))
    public Response takeDown(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The document's ETag", example = "\"1\"") String tag,
            InputStream body)
            throws IOException {
        String reason =
                json.read(IncomingBody.text(body, LARGEST_BODY), Form.class).reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.field(Code.INVALID_FIELD, "reason", "must be given and not blank");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Problem.field(Code.INVALID_FIELD, "reason", "may have at most " + LONGEST_REASON + " characters");
        }
        if (reason.indexOf(0) >= 0) {
            throw Problem.field(Code.INVALID_FIELD, "reason", "holds the character U+0000, which cannot be stored");
        }
        Document document = named(id);
        IfMatch.check(tag, document.tag());
        if (document.takenDown == null) {
            takedowns.takeDown(document, reason.strip());
            Document.getEntityManager().refresh(document);
            keep(Act.DOCUMENT_TAKEN_DOWN, document, document.takedownReason, false);
        }
        return Response.ok(new DocumentView.Takedown(document.takenDown, document.takedownReason))
                .tag(document.tag())
                .build();
    }

    @DELETE
    @RolesAllowed(Scope.ADMIN)
    @Transactional
    @Operation(
            operationId = "liftTakedown",
            summary = "Let a document that was taken down come in again",
            description = "Its words are gone and do not come back by this.")
    @APIResponse(responseCode = "204", description = "Lifted")
    public void lift(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The document's ETag", example = "\"1.1\"") String tag) {
        Document document = named(id);
        IfMatch.check(tag, document.tag());
        if (document.takenDown != null) {
            takedowns.lift(document.id);
            keep(Act.TAKEDOWN_LIFTED, document, null, true);
        }
    }

    private void keep(Act act, Document document, String note, boolean was) {
        audit.add(act, document.id, caller.name().orElse(null), note, null, told(document, was), told(document, !was));
    }

    private static Map<String, ?> told(Document document, boolean takenDown) {
        Map<String, Object> told = new HashMap<>(Map.of("takenDown", takenDown));
        told.put("url", document.url);
        told.put("key", document.key);
        told.put("file", document.file);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    /** The document, which nobody else changes until the transaction ends. */
    private Document named(String id) {
        archive.takeTurn();
        return Document.known(id);
    }
}
