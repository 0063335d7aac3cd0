package org.tarikh.timeline.actor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The actors as the events service publishes them. */
@Path("/api/v1/actors")
@RegisterRestClient(configKey = "events")
interface ActorsTransport {
    @GET
    @Path("/{id}")
    Actor actor(@PathParam("id") String id);
}
