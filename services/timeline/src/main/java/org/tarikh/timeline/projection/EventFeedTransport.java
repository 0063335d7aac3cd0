package org.tarikh.timeline.projection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The feed of changes as the events service publishes it. */
@Path("/api/v1/events/changes")
@RegisterRestClient(configKey = "event-feed")
interface EventFeedTransport {
    @GET
    Batch changes(
            @QueryParam("after") String after, @QueryParam("limit") int limit, @QueryParam("wait") int waitSeconds);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<Item> items, String next) {}

    /** The event stays a tree here, so that one that cannot be read does not stop the others. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, long revision, boolean deleted, String mergedInto, JsonNode event, String traceparent) {}
}
