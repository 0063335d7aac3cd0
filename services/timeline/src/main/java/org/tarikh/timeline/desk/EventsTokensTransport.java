package org.tarikh.timeline.desk;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The API tokens of the events service. */
@Path("/api/v1/tokens")
@RegisterRestClient(configKey = "desk")
interface EventsTokensTransport extends TokensTransport {
    @Override
    @GET
    Tokens.Page list(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @Override
    @POST
    Tokens.Token make(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("by") String by,
            Tokens.NewToken token);

    @DELETE
    @Path("/{id}")
    void revoke(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String revision,
            @QueryParam("by") String by);
}
