package org.tarikh.timeline.dossier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service publishes on one event. */
@Path("/api/v1/events/{id}")
@RegisterRestClient(configKey = "dossier")
interface DossierTransport {
    @GET
    @Path("/history")
    History history(@PathParam("id") UUID id, @QueryParam("cursor") String cursor);

    @GET
    @Path("/acts")
    Acts acts(@PathParam("id") UUID id);

    @GET
    @Path("/reports")
    Accounts reports(@PathParam("id") UUID id);
}
