package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.tarikh.timeline.chronology.Entry;

/** What the events service tells and does of the queue. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface QueueTransport {
    String AUTHORIZATION = "Authorization";
    String IF_MATCH = "If-Match";

    @GET
    @Path("/review/queue")
    Waiting queue(
            @HeaderParam(AUTHORIZATION) String authorization,
            @RestQuery MultivaluedMap<String, String> wanted,
            @QueryParam("after") UUID after,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/review/events/{id}")
    Response item(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event);

    @POST
    @Path("/review/acts")
    Outcomes act(@HeaderParam(AUTHORIZATION) String authorization, Acts acts);

    @POST
    @Path("/events/{id}/accept")
    void accept(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam(IF_MATCH) String revision,
            Decision decision);

    @POST
    @Path("/events/{id}/reject")
    void reject(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam(IF_MATCH) String revision,
            Decision decision);

    @PUT
    @Path("/events/{id}/assignment")
    void assign(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event, Assignment assignment);

    @DELETE
    @Path("/events/{id}/assignment")
    void release(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event);

    /** Who decides, where no token says so, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(String by, String note) {}

    /** How an event is taken in hand. */
    record Assignment(boolean takeOver) {}

    /** One act on several events. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acts(String act, List<Named> events, String by, String note) {}

    /** An event as it was seen. */
    record Named(UUID id, long revision) {}

    /** What became of each. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcomes(List<Outcome> items) {}

    /** What became of one: {@code done}, {@code changed}, {@code assigned} or {@code gone}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcome(UUID id, String outcome) {}

    /** One event, whether or not it waits. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reviewed(
            Entry event, List<String> reasons, int errors, Waiting.Assignment assignment, Waiting.LastAct last) {}

    /** What an id that was merged away leads to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Merged(UUID mergedInto) {}
}
