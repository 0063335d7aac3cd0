package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.tarikh.timeline.chronology.Entry;

/** What the events service tells of what was decided about events, and lets an editor decide about what is one. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface ActsTransport {
    String AUTHORIZATION = "Authorization";

    @GET
    @Path("/audit")
    Acts.Page audit(
            @HeaderParam(AUTHORIZATION) String authorization,
            @QueryParam("subject") UUID event,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/events")
    Found events(
            @HeaderParam(AUTHORIZATION) String authorization,
            @QueryParam("q") String words,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") int limit);

    @POST
    @Path("/events/{id}/restore")
    Come restore(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam("If-Match") String revision,
            Why why);

    @POST
    @Path("/events/{id}/merge")
    Come merge(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event, Merge merge);

    @POST
    @Path("/events/{id}/merge/preview")
    Come previewMerge(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event, Merge merge);

    @POST
    @Path("/events/{id}/split")
    Come split(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam("If-Match") String revision,
            Split split);

    @POST
    @Path("/events/{id}/split/preview")
    Come previewSplit(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam("If-Match") String revision,
            Split split);

    /** Who decides, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(String by, String note) {}

    /** Which events become part of one, each with the revision that is meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merge(List<UUID> others, Map<UUID, Long> revisions, String by, String note) {}

    /** Which reports go out of an event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Split(List<UUID> reports, String by, String note) {}

    /** What an act has come to, or would. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Come(List<Entry> events) {}

    /** Events that are looked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Entry> items) {}
}
