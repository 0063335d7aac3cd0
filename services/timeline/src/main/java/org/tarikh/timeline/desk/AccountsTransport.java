package org.tarikh.timeline.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The accounts that the events service keeps. */
@Path("/api/v1/accounts")
@RegisterRestClient(configKey = "desk")
interface AccountsTransport {
    @GET
    Accounts.Page list(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    Accounts.Made make(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("by") String by,
            Accounts.NewAccount account);

    @PATCH
    @Path("/{id}")
    Accounts.Account change(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String revision,
            @QueryParam("by") String by,
            Accounts.Change change);

    @POST
    @Path("/{id}/one-time-password")
    Accounts.Made renew(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String revision,
            @QueryParam("by") String by);
}
