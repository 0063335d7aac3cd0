package org.tarikh.timeline.projection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The newest position of the feed of revisions, asked for readers and so with their short patience. */
@Path("/api/v1/events/revisions/position")
@RegisterRestClient(configKey = "events")
interface RevisionPositionTransport {
    @GET
    EventPositionTransport.Position position();
}
