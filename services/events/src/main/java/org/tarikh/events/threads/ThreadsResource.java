package org.tarikh.events.threads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.Connections;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.IfMatch;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** The threads over HTTP. */
@Path("/api/v1/threads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "threads", description = "Storylines that events belong to")
public class ThreadsResource {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final ThreadShelf shelf;
    private final StrictJson json;
    private final Reconciler reconciler;
    private final Connections connections;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ThreadsResource(
            ThreadShelf shelf,
            StrictJson json,
            Reconciler reconciler,
            Connections connections,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.shelf = shelf;
        this.json = json;
        this.reconciler = reconciler;
        this.connections = connections;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of threads. */
    @Schema(description = "A page of threads")
    public record ThreadPage(
            List<EventThread> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listThreads",
            summary = "List threads",
            description = "Those that went on last first. The events of one are `/api/v1/events?thread=` with its id.")
    @APIResponse(
            responseCode = "200",
            description = "A page of threads",
            content = @Content(schema = @Schema(implementation = ThreadPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ThreadPage list(
            @QueryParam("q") @Parameter(description = "Words of the name", example = "talks") String q,
            @QueryParam("hidden") @Parameter(description = "true for those that editors hid", example = "false")
                    String hidden,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        if (q != null && (q.isBlank() || q.indexOf('\u0000') >= 0)) {
            throw Problem.field(Code.INVALID_PARAMETER, "q", "must not be empty");
        }
        if (hidden != null && !List.of("true", "false").contains(hidden)) {
            throw Problem.field(Code.INVALID_PARAMETER, "hidden", "must be true or false");
        }
        List<EventThread> found = shelf.after(ThreadCursor.of(cursor), q, "true".equals(hidden), most + 1);
        boolean more = found.size() > most;
        List<EventThread> items = more ? found.subList(0, most) : found;
        return new ThreadPage(items, more ? ThreadCursor.of(items.get(most - 1)).toString() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getThread",
            summary = "Get a thread",
            description = "Its events are `/api/v1/events?thread=` with its id. One whose events went over to another"
                    + " redirects there.")
    @APIResponse(
            responseCode = "200",
            description = "The thread, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = EventThread.class)))
    @APIResponse(responseCode = "308", description = "Its events are in the thread in Location")
    @APIResponse(
            responseCode = "404",
            description = "There is no such thread",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") @Parameter(example = "0f8b4a61-5a0e-3c39-9e0f-6f0c7f2d1b11") String id) {
        ThreadShelf.Found found = found(id);
        if (found.thread() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/threads/" + found.mergedInto()))
                    .build();
        }
        return answer(found.thread());
    }

    @PATCH
    @RolesAllowed(Scope.EDIT)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "editThread",
            summary = "Rename or hide a thread",
            description = "The machine never overwrites an editor's name; its events tell the change as a revision.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ThreadEdit.class)))
    @APIResponse(
            responseCode = "200",
            description = "The thread as it is now",
            content = @Content(schema = @Schema(implementation = EventThread.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thread",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The thread has changed meanwhile",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the thread as it was read") String known,
            InputStream body)
            throws IOException {
        ThreadEdit edit = json.read(IncomingBody.text(body, MOST_BYTES), ThreadEdit.class);
        reconciler.takeTurn();
        EventThread thread = found(id).thread();
        if (thread == null) {
            throw unknown(id);
        }
        IfMatch.check(known, thread.revision());
        if (edit.name() == null && edit.hidden() == null) {
            throw Problem.field(Code.INVALID_FIELD, "name", "or hidden must be given");
        }
        String name = edit.name() == null ? given(thread) : name(edit.name());
        shelf.edit(thread.id(), name, edit.hidden() == null ? thread.hidden() : edit.hidden());
        connections.renew(shelf.events(thread.id()));
        EventThread now = found(id).thread();
        audit.add(
                "edit",
                AuditEntry.Sort.THREAD,
                now.id(),
                caller.name().orElse(null),
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                values(thread),
                values(now),
                List.of());
        return answer(now);
    }

    private static Map<String, Object> values(EventThread thread) {
        return Map.of("name", thread.name(), "hidden", thread.hidden());
    }

    private static String given(EventThread thread) {
        return thread.name().equals(thread.machineName()) ? null : thread.name();
    }

    private static String name(String given) {
        String name = given.strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.field(Code.INVALID_FIELD, "name", "must have at most " + LONGEST_NAME + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.field(Code.INVALID_FIELD, "name", "must be one line of plain characters");
        }
        return name.isEmpty() ? null : name;
    }

    private static Response answer(EventThread thread) {
        return Response.ok(thread)
                .tag(new EntityTag(Long.toString(thread.revision())))
                .build();
    }

    private ThreadShelf.Found found(String id) {
        return shelf.find(GivenId.of(id, ThreadsResource::unknown)).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return new Problem(Code.THREAD_NOT_FOUND, "No thread has the id " + id + ".");
    }
}
