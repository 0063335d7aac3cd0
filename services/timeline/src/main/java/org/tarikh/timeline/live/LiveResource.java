package org.tarikh.timeline.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.FilterParameters;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.ProblemBody;

/** What changes on the chronology, over HTTP: as a stream, and page by page. */
@Path("/api/v1/chronology")
@Tag(name = "Changes", description = "What came, changed and went under a filter, in order")
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or not as it must be; the violations name each",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
class LiveResource {
    private static final int DEFAULT_LIMIT = 100;
    private static final int GREATEST_LIMIT = 500;
    private static final int LONGEST_WAIT = 30;
    private static final String POSITION = "1795307456000012";

    private final Tail tail;
    private final Changes changes;
    private final ObjectMapper json;

    LiveResource(Tail tail, Changes changes, ObjectMapper json) {
        this.tail = tail;
        this.changes = changes;
        this.json = json;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamEntryChanges",
            summary = "What changes under a filter, as it happens",
            description = "Server-sent events named added, changed and removed; the data of each is an EntryChange. The"
                    + " id of an event is a position: given back as Last-Event-ID, as browsers do by themselves, or as"
                    + " after, the stream goes on behind it, with no gap and nothing twice. Where the changes behind it"
                    + " are kept no more (100,000 are), an event named reset comes first: what is known has to be read"
                    + " anew. A comment comes at the beginning and after every 20 seconds without an event. An entry"
                    + " may be told as changed or removed that was never told as added.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it ends when the service does",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "id: " + POSITION + "\nevent: added\ndata: {\"position\": " + POSITION
                                    + ", \"change\": \"added\", \"id\": \"6f2c1d7e-0c55-5a6e-9a51-2f3f3c1a7b10\","
                                    + " \"revision\": 1, \"kind\": \"incident\", \"start\": \"2025-09-21\"}\n\n"))
    @APIResponse(
            responseCode = "503",
            description = "As many listen as this service can tell",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))
    public Multi<OutboundSseEvent> stream(
            @BeanParam FilterParameters parameters,
            @QueryParam("after")
                    @Parameter(
                            description = "The position to go on from; none for what comes. Last-Event-ID wins over it",
                            example = POSITION)
                    String after,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Parameter(description = "The id of the last event taken")
                    String last,
            @Context Sse sse) {
        Filter filter = now(parameters.filter("after"));
        Long from = last == null || last.isBlank() ? position("after", after) : position("Last-Event-ID", last);
        return tail.listen(filter, from).map(telling -> event(sse, telling));
    }

    private OutboundSseEvent event(Sse sse, Telling telling) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(Long.toString(telling.position()));
        if (telling.lost()) {
            return event.name("reset")
                    .data("{\"position\":" + telling.position() + "}")
                    .build();
        }
        if (telling.change() == null) {
            return event.comment("").build();
        }
        try {
            return event.name(telling.change().change().toString())
                    .data(json.writeValueAsString(telling.change()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change cannot be written", e);
        }
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "listEntryChanges",
            summary = "What changed under a filter after a position",
            description = "To keep a copy: ask without after for the newest position, read the chronology, then ask"
                    + " again and again with the next of the answer before. The newest 100,000 changes are kept.")
    @APIResponseSchema(
            value = EntryChanges.class,
            responseCode = "200",
            responseDescription = "Changes, the oldest first; perhaps none")
    @APIResponse(
            responseCode = "410",
            description = "The changes after this position are kept no more: read the chronology anew",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))
    public Uni<EntryChanges> changes(
            @BeanParam FilterParameters parameters,
            @QueryParam("after")
                    @Parameter(
                            description = "next of an answer, or the id of an event of the stream; none for the newest"
                                    + " position and no changes",
                            example = POSITION)
                    String after,
            @QueryParam("limit") @Parameter(description = "Changes at most, 1 to 500; 100 by default", example = "100")
                    String limit,
            @QueryParam("wait")
                    @Parameter(
                            description = "Seconds to wait where there is no change, 0 (default) to 30",
                            example = "20")
                    String wait) {
        Filter filter = now(parameters.filter("after", "limit", "wait"));
        return changes.after(
                filter,
                position("after", after),
                number("limit", limit, 1, GREATEST_LIMIT, DEFAULT_LIMIT),
                number("wait", wait, 0, LONGEST_WAIT, 0));
    }

    /** What was known at a moment never changes. */
    private static Filter now(Filter filter) {
        if (filter.asOf().isPresent()) {
            throw Problem.parameter("asOf", "cannot be followed: what was known at a moment does not change");
        }
        return filter;
    }

    private static Long position(String parameter, String given) {
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,18}")) {
            throw Problem.parameter(parameter, "must be a position this service has given");
        }
        return Long.valueOf(given);
    }

    private static int number(String parameter, String given, int least, int most, int otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given.matches("\\d{1,4}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.parameter(parameter, "must be a whole number from " + least + " to " + most);
    }
}
