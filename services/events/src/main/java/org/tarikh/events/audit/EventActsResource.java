package org.tarikh.events.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.event.Bylines;
import org.tarikh.events.event.Edits;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.Events;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.ProblemBody;

/** What editors did to one event, for everybody. */
@Path("/api/v1/events/{id}/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EventActsResource {
    /** Acts that change nothing anybody is told. */
    private static final Set<String> OF_THE_DESK = Set.of("take_over");

    private final Audit audit;
    private final Events events;
    private final Bylines bylines;

    EventActsResource(Audit audit, Events events, Bylines bylines) {
        this.audit = audit;
        this.events = events;
        this.bylines = bylines;
    }

    /** A page of what editors did to an event. */
    @Schema(name = "EventActPage", description = "What editors did to an event, the newest first")
    public record Page(List<EventAct> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listEventActs",
            summary = "List what editors did to an event",
            description =
                    "The newest first: what, when, why, and which fields changed; a page may be shorter than asked"
                            + " for. Who is told only where"
                            + " `tarikh.editors.named` is set.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "308", description = "The event lives on under the id in Location")
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
    @APIResponse(
            responseCode = "410",
            description = "An editor rejected the event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        UUID event = EventId.read(id);
        Events.Found found = events.find(event).orElseThrow(() -> EventId.unknown(id));
        if (found.event() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/events/" + found.mergedInto() + "/acts"))
                    .build();
        }
        if (found.event().rejected()) {
            throw EventId.rejected(id);
        }
        Audit.Page page =
                audit.page(new Audit.Filter(null, event, null, null, null, null), cursor, Bounds.PAGE.of(limit));
        List<EventAct> told = page.items().stream()
                .filter(entry -> !OF_THE_DESK.contains(entry.act()))
                .map(this::told)
                .toList();
        return Response.ok(new Page(told, page.next())).build();
    }

    private EventAct told(AuditEntry entry) {
        return new EventAct(
                entry.at(), entry.act(), bylines.name(entry.by()), entry.note(), changed(entry.was(), entry.becomes()));
    }

    private static List<String> changed(Map<String, Object> was, Map<String, Object> becomes) {
        return was == null || becomes == null
                ? List.of()
                : becomes.keySet().stream()
                        .filter(Edits.known()::contains)
                        .filter(name -> !Objects.equals(was.get(name), becomes.get(name)))
                        .sorted()
                        .toList();
    }
}
