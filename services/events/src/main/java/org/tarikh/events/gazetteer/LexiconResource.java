package org.tarikh.events.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.lexicon.PackText;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Checks packs of the lexicon over HTTP. */
@Path("/api/v1/lexicon")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lexicon", description = "Check a pack before it is given to the service")
public class LexiconResource {
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final CurrentLexicon lexicon;
    private final StrictJson json;

    LexiconResource(CurrentLexicon lexicon, StrictJson json) {
        this.lexicon = lexicon;
        this.json = json;
    }

    @POST
    @RolesAllowed({Scope.INGEST, Scope.EDIT})
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkPack",
            summary = "Check a pack",
            description =
                    "Tells all that is wrong or doubtful in a pack, beside the packs the service has but for the one"
                            + " with its id; stores nothing. At most 5 MB.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PackToCheck.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the check found, whether the pack is valid or not",
            content = @Content(schema = @Schema(implementation = CheckedPack.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 5 MB",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public CheckedPack check(InputStream body) throws IOException {
        PackToCheck pack = json.read(IncomingBody.text(body, MOST_BYTES), PackToCheck.class);
        if (pack.manifest() == null) {
            throw Problem.field(Code.INVALID_FIELD, "manifest", "must be given");
        }
        if (pack.files() == null) {
            throw Problem.field(Code.INVALID_FIELD, "files", "must be given");
        }
        pack.files().forEach((name, text) -> {
            if (text == null) {
                throw Problem.field(Code.INVALID_FIELD, "files." + name, "must be text");
            }
        });
        return CheckedPack.of(lexicon.get().check(new PackText(pack.manifest(), pack.files())));
    }
}
