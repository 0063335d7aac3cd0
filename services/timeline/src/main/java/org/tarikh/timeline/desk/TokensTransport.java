package org.tarikh.timeline.desk;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** The API tokens of a service. */
interface TokensTransport {
    @GET
    Tokens.Page list(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

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
