package org.tarikh.timeline.chronology;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.ProblemBody;

/** The chronology over HTTP. */
@Path("/api/v1/chronology")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chronology", description = "Incidents and diplomatic moves, each traceable to its exact words")
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or not as it must be; the violations name each",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
class ChronologyResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int GREATEST_LIMIT = 200;

    private final Chronology chronology;

    ChronologyResource(Chronology chronology) {
        this.chronology = chronology;
    }

    @GET
    @Operation(
            operationId = "listEntries",
            summary = "Entries in order of time",
            description = "Sorted by start, then by how precise the date is, then by id. Undated entries are listed by"
                    + " dated=false only.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page of the chronology")
    public Response entries(
            @BeanParam FilterParameters parameters,
            @QueryParam("order") @Parameter(description = "asc (default), the oldest first, or desc", example = "asc")
                    String order,
            @QueryParam("cursor") @Parameter(description = "next or previous of a page of the same order")
                    String cursor,
            @QueryParam("around")
                    @Parameter(
                            description = "A day to begin at instead of a cursor: the first entry on or after it (on or"
                                    + " before it where order is desc); previous leads to what lies on its other side",
                            example = "2025-10-01")
                    String around,
            @QueryParam("limit") @Parameter(description = "Entries to a page, 1 to 200; 50 by default", example = "50")
                    String limit) {
        Filter filter = parameters.filter("order", "cursor", "around", "limit");
        Order sorted = order == null ? Order.ASC : word("order", order, Order.values());
        String from = around == null ? cursor : at(around, cursor, filter, sorted);
        return fresh(Response.ok(chronology.page(filter, sorted, from, limit(limit))));
    }

    private String at(String around, String cursor, Filter filter, Order order) {
        if (cursor != null) {
            throw Problem.parameter("around", "must not be given with a cursor, which says where to begin already");
        }
        String fault = Field.FROM.fault(around);
        if (fault != null || !filter.dated()) {
            throw Problem.parameter("around", fault != null ? fault : "asks for entries with a date");
        }
        return chronology.at(LocalDate.parse(around), filter, order);
    }

    @GET
    @Path("/density")
    @Operation(
            operationId = "countEntriesOverTime",
            summary = "How many entries start in each stretch of time",
            description = "An entry is counted once, in the bucket of its start; one whose date is coarser than the"
                    + " bucket is in undistributed, one without a date in undated. Stretches without entries are left"
                    + " out; weeks are ISO weeks. Hours are local time at the place and ask for from and to at most 31"
                    + " days apart.")
    @APIResponseSchema(value = Density.class, responseCode = "200", responseDescription = "The density")
    public Response density(
            @BeanParam FilterParameters parameters,
            @QueryParam("bucket")
                    @Parameter(description = "year, month (default), week, day or hour", example = "month")
                    String bucket) {
        Filter filter = parameters.filter("bucket");
        Bucket width = bucket == null ? Bucket.MONTH : word("bucket", bucket, Bucket.values());
        return fresh(Response.ok(chronology.density(filter, width)));
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "listFacets",
            summary = "What the filter could be narrowed to, with counts",
            description = "A facet ignores its own part of the filter. The first fifty values of each are listed;"
                    + " more says how many stand beyond them.")
    @APIResponseSchema(value = Facets.class, responseCode = "200", responseDescription = "The facets")
    public Response facets(@BeanParam FilterParameters parameters) {
        return fresh(Response.ok(chronology.facets(parameters.filter())));
    }

    @GET
    @Path("/places")
    @Operation(
            operationId = "countEntriesByPlace",
            summary = "How many entries stand at each place",
            description = "An entry is counted once, at the place it stands at, as precise as it is known (wherePrec):"
                    + " what lies in a province is not counted at the province. The 500 places with most entries are"
                    + " listed; more says how many stand beyond them.")
    @APIResponseSchema(value = PlaceCounts.class, responseCode = "200", responseDescription = "The places")
    public Response places(@BeanParam FilterParameters parameters) {
        return fresh(Response.ok(chronology.places(parameters.filter())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEntry", summary = "One entry with its claims and evidence")
    @APIResponseSchema(value = Entry.class, responseCode = "200", responseDescription = "The entry")
    @APIResponse(responseCode = "304", description = "The entry is still as its ETag says")
    @APIResponse(responseCode = "308", description = "The entry was merged into the one at Location")
    @APIResponse(
            responseCode = "404",
            description = "No such entry",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))
    public Response entry(
            @PathParam("id")
                    @Parameter(description = "Id of the event", example = "6f2c1d7e-0c55-5a6e-9a51-2f3f3c1a7b10")
                    String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The entry as it was known at this moment, an instant or a day (its end in"
                                    + " UTC), even where it has been merged since",
                            example = "2025-11-20T12:00:00Z")
                    String asOf,
            @Context Request request) {
        UUID key = uuid(id);
        if (asOf != null) {
            Entry then = chronology.entry(key, Knowledge.at(AsOf.asked(asOf))).orElseThrow(() -> missing(id));
            return fresh(Response.ok(then).tag(Long.toString(then.revision())));
        }
        Optional<Entry> entry = chronology.entry(key, Knowledge.NOW);
        if (entry.isEmpty()) {
            UUID successor = chronology.redirect(key).orElseThrow(() -> missing(id));
            return Response.status(308)
                    .location(UriBuilder.fromResource(ChronologyResource.class)
                            .path(successor.toString())
                            .build())
                    .build();
        }
        EntityTag tag = new EntityTag(Long.toString(entry.get().revision()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return fresh((unchanged == null ? Response.ok(entry.get()) : unchanged).tag(tag));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Problem missing(String id) {
        return new Problem(Code.ENTRY_NOT_FOUND, "There is no entry " + id);
    }

    /** A client may keep the answer, but asks again before each use. */
    private static Response fresh(Response.ResponseBuilder answer) {
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        return answer.cacheControl(ask).build();
    }

    private static int limit(String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (given.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= GREATEST_LIMIT) {
                return limit;
            }
        }
        throw Problem.parameter("limit", "must be a whole number from 1 to " + GREATEST_LIMIT);
    }

    private static <W> W word(String parameter, String given, W[] words) {
        return Arrays.stream(words)
                .filter(word -> word.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        parameter,
                        "must be one of "
                                + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
