package org.tarikh.timeline.projection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The newest position of the feed, asked for readers and so with their short patience. */
@Path("/api/v1/events/changes/position")
@RegisterRestClient(configKey = "events")
interface EventPositionTransport {
    @GET
    Position position();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Position(String position) {}
}
