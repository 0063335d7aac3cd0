package org.tarikh.events.extractions;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Tries the reading on a text over HTTP. */
@Path("/api/v1/extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extractions", description = "Try the reading on a text; nothing is stored")
public class ExtractionsResource {
    private static final int MOST_BYTES = 1024 * 1024;

    private final Extractions extractions;
    private final StrictJson json;
    private final RateLimit limit;

    ExtractionsResource(Extractions extractions, StrictJson json, RateLimit limit) {
        this.extractions = extractions;
        this.json = json;
        this.limit = limit;
    }

    @POST
    @RolesAllowed({Scope.INGEST, Scope.EDIT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extract",
            summary = "Read a text",
            description = "Splits the text into articles and reads each of them; stores nothing. At most 1 MB.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtractionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was read",
            content = @Content(schema = @Schema(implementation = Extraction.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 1 MB",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many calls in a minute; Retry-After tells when to try again",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "The service that reads documents is away",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Extraction extract(InputStream body, @Context HttpServerRequest caller) throws IOException {
        long seconds = limit.secondsToWait(caller.remoteAddress().hostAddress());
        if (seconds > 0) {
            throw new Problem(Code.TOO_MANY_REQUESTS, "Try again in " + seconds + " seconds.").retryAfter(seconds);
        }
        ExtractionRequest request = json.read(IncomingBody.text(body, MOST_BYTES), ExtractionRequest.class);
        return extractions.of(request);
    }
}
