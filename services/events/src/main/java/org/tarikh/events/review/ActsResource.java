package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.Events;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;
import org.tarikh.events.problem.Violation;

/** One act on several events, over HTTP. */
@Path("/api/v1/review/acts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class ActsResource {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_EVENTS = 100;
    private static final Map<String, Decisions.Kind> ACTS =
            Map.of("accept", Decisions.Kind.ACCEPT, "reject", Decisions.Kind.REJECT);

    private final Review review;
    private final Events events;
    private final StrictJson json;
    private final Caller caller;

    ActsResource(Review review, Events events, StrictJson json, Caller caller) {
        this.review = review;
        this.events = events;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "reviewEvents",
            summary = "Accept or reject several events",
            description = "Each in a transaction of its own, so that one that has changed meanwhile does not keep the"
                    + " others. What became of each is told in the answer, which is 200 whatever that is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ActsRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = ActsOutcome.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "The revision that is meant is not named",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ActsOutcome act(InputStream body) throws IOException {
        ActsRequest request = json.read(IncomingBody.text(body, MOST_BYTES), ActsRequest.class);
        ReviewResource.check(request.by(), request.note());
        Decisions.Kind act = request.act() == null ? null : ACTS.get(request.act());
        if (act == null) {
            throw Problem.field(Code.INVALID_FIELD, "act", "must be accept or reject");
        }
        check(request.events());
        String by = caller.name().orElse(request.by());
        return new ActsOutcome(request.events().stream()
                .map(named -> act(act, named, by, request.note()))
                .toList());
    }

    private static void check(List<ActsRequest.Named> events) {
        if (events == null || events.isEmpty() || events.size() > MOST_EVENTS) {
            throw Problem.field(Code.INVALID_FIELD, "events", "must name from 1 to " + MOST_EVENTS + " events");
        }
        Set<UUID> ids = new HashSet<>();
        List<Violation> unnamed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            ActsRequest.Named named = events.get(i);
            if (named == null || named.id() == null || !ids.add(named.id())) {
                throw Problem.field(Code.INVALID_FIELD, "events[" + i + "].id", "must be given, and each but once");
            }
            if (named.revision() == null) {
                unnamed.add(new Violation("events[" + i + "].revision", "must name the revision that is meant"));
            }
        }
        if (!unnamed.isEmpty()) {
            throw new Problem(Code.PRECONDITION_REQUIRED, "Name the revision of every event.", unnamed);
        }
    }

    private ActsOutcome.Item act(Decisions.Kind act, ActsRequest.Named named, String by, String note) {
        ActsOutcome.Fate fate = ActsOutcome.Fate.DONE;
        try {
            review.judge(named.id(), act, ReviewResource.standing("\"" + named.revision() + "\""), by, note);
        } catch (Problem problem) {
            fate = switch (problem.code()) {
                case PRECONDITION_FAILED -> ActsOutcome.Fate.CHANGED;
                case EVENT_ASSIGNED -> ActsOutcome.Fate.ASSIGNED;
                case EVENT_NOT_FOUND -> ActsOutcome.Fate.GONE;
                default -> throw problem;
            };
        }
        Long revision = events.find(named.id())
                .map(Events.Found::event)
                .map(Event::revision)
                .orElse(null);
        return new ActsOutcome.Item(named.id(), (revision == null ? ActsOutcome.Fate.GONE : fate).toString(), revision);
    }
}
