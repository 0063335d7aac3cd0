package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.event.Event;
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
@Tag(
        name = "review",
        description = "Accept, reject, edit, merge, split and restore events; every act is kept and can be taken back")
@APIResponse(
        responseCode = "404",
        description = "There is no such event",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "409",
        description = "Somebody else has the event in hand",
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
    private final EditReader edits;
    private final StrictJson json;
    private final Caller caller;

    ReviewResource(Review review, EditReader edits, StrictJson json, Caller caller) {
        this.review = review;
        this.edits = edits;
        this.json = json;
        this.caller = caller;
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
        Merge merge = merge(EventId.read(id), body);
        MergeRequest request = merge.request();
        return review.merge(merge.into(), merge.others(), request.revisions(), by(request.by()), request.note());
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/merge/preview")
    @Operation(
            operationId = "previewMerge",
            summary = "See what events would be as one",
            description = "Takes what merge takes, and is refused where that would be; nothing is kept.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event that would stay, and what would end",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Preview previewMerge(@PathParam("id") String id, InputStream body) throws IOException {
        Merge merge = merge(EventId.read(id), body);
        return review.previewMerge(merge.into(), merge.others(), merge.request().revisions());
    }

    /** The event that stays and those that become part of it. */
    private record Merge(UUID into, Set<UUID> others, MergeRequest request) {}

    private Merge merge(UUID event, InputStream body) throws IOException {
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
        return new Merge(into, others, request);
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
        SplitRequest request = split(body);
        return review.split(
                event, distinct(request.reports(), "reports"), standing(revision), by(request.by()), request.note());
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/split/preview")
    @Operation(
            operationId = "previewSplit",
            summary = "See what the events would be after a split",
            description = "Takes what split takes, and is refused where that would be; nothing is kept.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SplitRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The two events that would be",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid, or no report would stay",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Preview previewSplit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        return review.previewSplit(event, distinct(split(body).reports(), "reports"), standing(revision));
    }

    private SplitRequest split(InputStream body) throws IOException {
        SplitRequest request = json.read(IncomingBody.text(body, MOST_BYTES), SplitRequest.class);
        check(request.by(), request.note());
        return request;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Path("/restore")
    @Operation(
            operationId = "restoreEvent",
            summary = "Take back the last act",
            description = "Whether merge, split, acceptance, rejection or edit: the events are again what they would be"
                    + " without it, under the ids they had before it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Judgement.class)))
    @APIResponse(
            responseCode = "200",
            description = "The events as they are again",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "409",
            description = "No editor's decision holds on this event, or somebody else has it in hand",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome restore(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        Judgement request = judgement(body);
        return review.restore(event, standing(revision), by(request.by()), request.note());
    }

    @POST
    @Path("/accept")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "acceptEvent",
            summary = "Accept an event",
            description =
                    "It is told as accepted from then on, and its claims and evidence follow the sources as before.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Judgement.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome accept(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        Judgement request = judgement(body);
        return review.judge(event, Decisions.Kind.ACCEPT, standing(revision), by(request.by()), request.note());
    }

    @POST
    @Path("/reject")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "rejectEvent",
            summary = "Reject an event",
            description =
                    "It leaves every list and feed, whatever reports of it come; editors find it by `review=rejected`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Judgement.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Outcome reject(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        Judgement request = judgement(body);
        return review.judge(event, Decisions.Kind.REJECT, standing(revision), by(request.by()), request.note());
    }

    @PATCH
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "editEvent",
            summary = "Edit fields of an event",
            description =
                    "As JSON merge patch (RFC 7396): of a field that is null nothing is told. No machine overwrites what"
                            + " is set here: what it reads otherwise is told at `/proposal`, and taken by `restore`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EventEdit.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = Event.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        EditReader.Edit edit = edits.read(json.read(IncomingBody.text(body, MOST_BYTES), Map.class));
        check(edit.by(), edit.note());
        Event edited = review.edit(event, edit.edits(), standing(revision), by(edit.by()), edit.note());
        return Response.ok(edited)
                .tag(new EntityTag(Long.toString(edited.revision())))
                .build();
    }

    /** The name of who is signed in counts over one that is given. */
    private String by(String given) {
        return caller.name().orElse(given);
    }

    private Judgement judgement(InputStream body) throws IOException {
        Judgement request = json.read(IncomingBody.text(body, MOST_BYTES), Judgement.class);
        check(request.by(), request.note());
        return request;
    }

    static Consumer<Events.Found> standing(String revision) {
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

    static void check(String by, String note) {
        check("by", by, note);
    }

    /** @param field the one that names the editor */
    static void check(String field, String by, String note) {
        if (by != null && by.length() > LONGEST_NAME) {
            throw Problem.field(Code.INVALID_FIELD, field, "must have at most " + LONGEST_NAME + " characters");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.field(Code.INVALID_FIELD, "note", "must have at most " + LONGEST_NOTE + " characters");
        }
    }
}
