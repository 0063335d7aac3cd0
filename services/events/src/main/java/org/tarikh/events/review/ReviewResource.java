package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.Events;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IfMatch;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** What an editor does to events, over HTTP. */
@Path("/api/v1/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "Merge, split and restore events; every act is kept and can be taken back")
@APIResponse(
        responseCode = "404",
        description = "There is no such event",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "412",
        description = "An event has changed meanwhile, or was merged away",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "428",
        description = "The revision that is meant is not named",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class ReviewResource {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_EVENTS = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    private final Review review;
    private final StrictJson json;

    ReviewResource(Review review, StrictJson json) {
        this.review = review;
        this.json = json;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/merge")
    @Operation(
            operationId = "mergeEvents",
            summary = "Make events one",
            description = "With `others`, they become part of this event; with `into`, this one becomes part of that."
                    + " The ids that end lead to the one that stays, until the merge is restored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event that stays, and what ended",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome merge(@PathParam("id") String id, InputStream body) throws IOException {
        UUID event = EventId.read(id);
        MergeRequest request = json.read(IncomingBody.text(body, MOST_BYTES), MergeRequest.class);
        check(request.by(), request.note());
        if ((request.into() == null) == (request.others() == null)) {
            throw Problem.field(Code.INVALID_FIELD, "others", "must be given, or else into, and not both");
        }
        Set<UUID> others = request.into() == null ? distinct(request.others(), "others") : Set.of(event);
        UUID into = request.into() == null ? event : request.into();
        if (others.contains(into)) {
            throw Problem.field(
                    Code.INVALID_FIELD,
                    request.into() == null ? "others" : "into",
                    "must name another event than this");
        }
        if (others.size() > MOST_EVENTS) {
            throw Problem.field(Code.INVALID_FIELD, "others", "must name at most " + MOST_EVENTS + " events");
        }
        if (request.revisions() == null) {
            throw new Problem(Code.PRECONDITION_REQUIRED, "Name the revision of every event in revisions.");
        }
        for (UUID named : request.revisions().keySet()) {
            if (!named.equals(into) && !others.contains(named)) {
                throw Problem.field(
                        Code.INVALID_FIELD, "revisions." + named, "names none of the events that are to be one");
            }
        }
        return review.merge(into, others, request.revisions(), request.by(), request.note());
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/split")
    @Operation(
            operationId = "splitEvent",
            summary = "Take reports out of an event",
            description = "The reports named are one event of their own from then on; the others stay under this id.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SplitRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The two events",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid, or no report would stay",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome split(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        SplitRequest request = json.read(IncomingBody.text(body, MOST_BYTES), SplitRequest.class);
        check(request.by(), request.note());
        return review.split(
                event, distinct(request.reports(), "reports"), standing(revision), request.by(), request.note());
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/restore")
    @Operation(
            operationId = "restoreEvent",
            summary = "Take back the last merge or split",
            description = "The events are again what they would be without it, under the ids they had before it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RestoreRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The events as they are again",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "409",
            description = "No editor's decision holds on this event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome restore(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        RestoreRequest request = json.read(IncomingBody.text(body, MOST_BYTES), RestoreRequest.class);
        check(request.by(), request.note());
        return review.restore(event, standing(revision), request.by(), request.note());
    }

    private static Consumer<Events.Found> standing(String revision) {
        return found -> {
            if (found.event() == null) {
                throw new Problem(Code.PRECONDITION_FAILED, "The event was merged into " + found.mergedInto() + ".");
            }
            IfMatch.check(revision, found.event().revision());
        };
    }

    private static Set<UUID> distinct(List<UUID> ids, String field) {
        if (ids == null || ids.isEmpty() || ids.contains(null)) {
            throw Problem.field(Code.INVALID_FIELD, field, "must name at least one, and each by its id");
        }
        return new HashSet<>(ids);
    }

    private static void check(String by, String note) {
        if (by != null && by.length() > LONGEST_NAME) {
            throw Problem.field(Code.INVALID_FIELD, "by", "must have at most " + LONGEST_NAME + " characters");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.field(Code.INVALID_FIELD, "note", "must have at most " + LONGEST_NOTE + " characters");
        }
    }
}
