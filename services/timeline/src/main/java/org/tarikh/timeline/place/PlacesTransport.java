package org.tarikh.timeline.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The places as the events service publishes them. */
@Path("/api/v1/places")
@RegisterRestClient(configKey = "events")
interface PlacesTransport {
    @GET
    @Path("/{id}")
    Place place(@PathParam("id") String id);
}
