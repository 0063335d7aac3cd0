package org.tarikh.events.event;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** The events over HTTP. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events", description = "What happened or was declared, with claims and exact words")
public class EventsResource {
    private final EventList list;
    private final Events events;
    private final EventHistory history;
    private final Pairings pairings;
    private final Readings readings;
    private final Bylines bylines;
    private final Caller caller;

    EventsResource(
            EventList list,
            Events events,
            EventHistory history,
            Pairings pairings,
            Readings readings,
            Bylines bylines,
            Caller caller) {
        this.list = list;
        this.events = events;
        this.history = history;
        this.pairings = pairings;
        this.readings = readings;
        this.bylines = bylines;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "List events",
            description = "In the order of (start, precision, id), the undated last. Repeated filters mean or,"
                    + " different ones and, a leading minus excludes. What editors rejected is told to editors only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public EventPage list(
            @BeanParam EventFilter filter,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        if (filter.rejectedToo()) {
            caller.require(Scope.EDIT);
        }
        return list.page(filter, cursor, Bounds.PAGE.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvent",
            summary = "Get an event",
            description = "An event merged into another redirects there for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The event, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = Event.class)))
    @APIResponse(responseCode = "304", description = "The event is still the one of If-None-Match")
    @APIResponse(
            responseCode = "308",
            description = "The event lives on under the id in Location, which mergedInto of the body names too",
            content = @Content(schema = @Schema(implementation = Merged.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "An editor rejected the event; editors find it in the list by review=rejected",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(
            @PathParam("id") @Parameter(example = "0f8b4a61-5a0e-3c39-9e0f-6f0c7f2d1b11") String id,
            @HeaderParam("If-None-Match") String known) {
        Events.Found found = found(id);
        if (found.event() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/events/" + found.mergedInto()))
                    .entity(new Merged(UUID.fromString(id), found.mergedInto()))
                    .build();
        }
        EntityTag tag = new EntityTag(Long.toString(found.event().revision()));
        if (known != null && known.contains("\"" + tag.getValue() + "\"")) {
            return Response.notModified(tag).build();
        }
        return Response.ok(bylines.of(found.event())).tag(tag).build();
    }

    /** What an id that was merged away answers. */
    @Schema(name = "MergedEvent", description = "An event that lives on under another id")
    public record Merged(UUID id, UUID mergedInto) {}

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getEventHistory",
            summary = "Get the revisions of an event and what changed",
            description = "The oldest first, each as it was recorded; `changes` tells why each came to be and what it"
                    + " tells otherwise than the one before, ends and returns among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions",
            content = @Content(schema = @Schema(implementation = EventHistory.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public EventHistory.Page history(
            @PathParam("id") String id,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        EventHistory.Page page = history.page(EventId.read(id), cursor, Bounds.PAGE.of(limit));
        if (page.changes().isEmpty() && cursor == null) {
            throw EventId.unknown(id);
        }
        return page;
    }

    @GET
    @Path("/{id}/revisions/{revision}")
    @Operation(
            operationId = "getEventRevision",
            summary = "Get one revision of an event",
            description = "As it was recorded; a revision never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The event at that revision",
            content = @Content(schema = @Schema(implementation = Event.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event or revision",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public RestResponse<Event> revision(
            @PathParam("id") String id, @PathParam("revision") @Parameter(example = "1") String revision) {
        long number = revision.matches("\\d{1,15}") ? Long.parseLong(revision) : 0;
        Event event = events.revision(EventId.read(id), number)
                .orElseThrow(() ->
                        new Problem(Code.REVISION_NOT_FOUND, "The event " + id + " has no revision " + revision + "."));
        return RestResponse.ResponseBuilder.ok(bylines.of(event))
                .tag(new EntityTag(Long.toString(number)))
                .build();
    }

    @GET
    @Path("/{id}/reports")
    @Operation(
            operationId = "getEventReports",
            summary = "Get why the reports of an event are one",
            description = "Each report, how the pairs of them were scored and why (the 500 likest), and the ten nearest"
                    + " events that were kept apart, with what speaks for and against.")
    @APIResponse(
            responseCode = "200",
            description = "The reports and their pairs",
            content = @Content(schema = @Schema(implementation = EventReports.class)))
    @APIResponse(responseCode = "308", description = "The event lives on under the id in Location")
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "An editor rejected the event; editors find it in the list by review=rejected",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response reports(@PathParam("id") String id) {
        Events.Found found = found(id);
        if (found.event() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/events/" + found.mergedInto() + "/reports"))
                    .build();
        }
        return Response.ok(pairings.of(found.event().id())).build();
    }

    @GET
    @Path("/{id}/proposal")
    @Operation(
            operationId = "getEventProposal",
            summary = "Get what the machine would tell of fields that editors set",
            description =
                    "A machine never overwrites what an editor set. A field is taken from it by a PATCH that names it in"
                            + " `restore`.")
    @APIResponse(
            responseCode = "200",
            description = "The edited fields, and how the machine reads them",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "308", description = "The event lives on under the id in Location")
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response proposal(@PathParam("id") String id) {
        Events.Found found = events.find(EventId.read(id)).orElseThrow(() -> EventId.unknown(id));
        if (found.event() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/events/" + found.mergedInto() + "/proposal"))
                    .build();
        }
        return Response.ok(readings.proposal(found.event())).build();
    }

    private Events.Found found(String id) {
        Events.Found found = events.find(EventId.read(id)).orElseThrow(() -> EventId.unknown(id));
        if (found.event() != null && found.event().rejected()) {
            throw EventId.rejected(id);
        }
        return found;
    }
}
