package org.tarikh.timeline.projection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The feed of revisions as the events service publishes it. */
@Path("/api/v1/events/revisions")
@RegisterRestClient(configKey = "event-feed")
interface RevisionFeedTransport {
    @GET
    Batch revisions(
            @QueryParam("after") String after, @QueryParam("limit") int limit, @QueryParam("wait") int waitSeconds);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<Item> items, String next) {}

    /** The document stays a tree here, so that one that cannot be read does not stop the others. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String event, long revision, String recorded, JsonNode document, String mergedInto) {}
}
