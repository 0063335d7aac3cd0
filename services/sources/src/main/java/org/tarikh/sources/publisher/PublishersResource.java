package org.tarikh.sources.publisher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.tarikh.sources.access.Caller;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.audit.Act;
import org.tarikh.sources.audit.Audit;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.rights.Rights;

/** The publishers over HTTP. */
@Path("/api/v1/publishers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "publishers", description = "Who publishes, and what of their words may be shown")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class PublishersResource {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final Publishers publishers;
    private final StrictJson json;
    private final Rights rights;
    private final Audit audit;
    private final Caller caller;

    PublishersResource(Publishers publishers, StrictJson json, Rights rights, Audit audit, Caller caller) {
        this.publishers = publishers;
        this.json = json;
        this.rights = rights;
        this.audit = audit;
        this.caller = caller;
    }

    /** A page of publishers. */
    @Schema(name = "PublisherPage", description = "A page of publishers; next is null at the end")
    public record PublisherPage(List<PublisherView> items, @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listPublishers",
            summary = "All publishers",
            description = "Each that a document, an article or a feed names is listed by itself.")
    @APIResponse(
            responseCode = "200",
            description = "A page of publishers",
            content = @Content(schema = @Schema(implementation = PublisherPage.class)))
    public PublisherPage list(
            @Parameter(description = "Only the one known by this name, however it is written") @QueryParam("name")
                    String name,
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        UUID after = cursor == null
                ? null
                : GivenId.of(
                        cursor,
                        none -> Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given"));
        if (name != null) {
            return new PublisherPage(
                    publishers.known(name).stream().map(this::view).toList(), null);
        }
        List<Publisher> found = publishers.after(after, most);
        return new PublisherPage(
                found.stream().map(this::view).toList(),
                found.size() < most ? null : found.get(most - 1).id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPublisher", summary = "A publisher")
    @APIResponse(
            responseCode = "200",
            description = "The publisher",
            content = @Content(schema = @Schema(implementation = PublisherView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response get(@PathParam("id") String id, @Context Request request) {
        Publisher found =
                publishers.find(GivenId.of(id, PublishersResource::none)).orElseThrow(() -> none(id));
        EntityTag tag = tag(found);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view(found)) : unchanged)
                .tag(tag)
                .build();
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "addPublisher",
            summary = "List a publisher",
            description = "One that is known by its name already is a 200 where it is as it is said here, else a 409.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PublisherForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Listed",
            content = @Content(schema = @Schema(implementation = PublisherView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Listed before",
            content = @Content(schema = @Schema(implementation = PublisherView.class)))
    @Transactional
    public Response add(InputStream body) throws IOException {
        PublisherForm form = form(body);
        Publisher wanted = form.applied(null);
        if (publishers.add(wanted)) {
            keep(Act.PUBLISHER_ADDED, wanted.id(), Map.of(), wanted.said());
            return answer(201, publishers.find(wanted.id()).orElseThrow());
        }
        Publisher known = publishers.known(wanted.name()).orElseThrow();
        if (!form.applied(known).equals(known)) {
            throw new Problem(
                    Code.PUBLISHER_KNOWN,
                    "The publisher " + known.id() + " has the name " + known.name()
                            + " already; PATCH changes what is said of it.");
        }
        return answer(200, known);
    }

    @PATCH
    @RolesAllowed(Scope.ADMIN)
    @Path("/{id}")
    @Operation(
            operationId = "editPublisher",
            summary = "Change what is said of a publisher, and what of its words is shown",
            description = "What is left out stays; a blank empties. Another display binds at once, and every service"
                    + " that reads the articles hears of it by their change feed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PublisherForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The publisher as it is now",
            content = @Content(schema = @Schema(implementation = PublisherView.class)))
    @Transactional
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The publisher's ETag", example = "\"1\"") String known,
            InputStream body)
            throws IOException {
        PublisherForm form = form(body);
        Publisher before =
                publishers.locked(GivenId.of(id, PublishersResource::none)).orElseThrow(() -> none(id));
        IfMatch.check(known, Integer.toString(before.revision()));
        Publisher after = form.applied(before);
        if (!after.equals(before)) {
            publishers.replace(after);
            // Licence and robots are told with each article too.
            rights.changed(before.id());
            keep(Act.PUBLISHER_CHANGED, before.id(), before.said(), after.said());
        }
        return answer(200, publishers.find(before.id()).orElseThrow());
    }

    @DELETE
    @RolesAllowed(Scope.ADMIN)
    @Path("/{id}")
    @Operation(operationId = "deletePublisher", summary = "Take a publisher off the list that nothing names")
    @APIResponse(responseCode = "204", description = "Taken off")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The publisher's ETag", example = "\"1\"") String known) {
        UUID publisher = GivenId.of(id, PublishersResource::none);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Publisher before = publishers.locked(publisher).orElseThrow(() -> none(id));
                IfMatch.check(known, Integer.toString(before.revision()));
                publishers.remove(publisher);
                keep(Act.PUBLISHER_REMOVED, publisher, before.said(), Map.of());
            });
        } catch (ConstraintViolationException e) {
            throw new Problem(
                    Code.PUBLISHER_IN_USE,
                    "Documents, articles or feeds name this publisher; what is said of it can be changed.");
        }
    }

    private void keep(Act act, UUID publisher, Map<String, String> was, Map<String, String> becomes) {
        audit.addChange(act, publisher, caller.name().orElse(null), null, "name", was, becomes);
    }

    private PublisherForm form(InputStream body) throws IOException {
        return json.read(IncomingBody.text(body, LARGEST_BODY), PublisherForm.class);
    }

    private PublisherView view(Publisher publisher) {
        return PublisherView.of(publisher, rights.usual());
    }

    private Response answer(int status, Publisher publisher) {
        return Response.status(status)
                .location(URI.create("/api/v1/publishers/" + publisher.id()))
                .tag(tag(publisher))
                .entity(view(publisher))
                .build();
    }

    private static EntityTag tag(Publisher publisher) {
        return new EntityTag(Integer.toString(publisher.revision()));
    }

    private static Problem none(String id) {
        return new Problem(Code.PUBLISHER_NOT_FOUND, "No publisher has the id " + id + ".");
    }
}
