package org.tarikh.timeline.desk;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service lets an editor make of its lexicon. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface LexiconTransport {
    @GET
    @Path("/lexicon/proposals")
    Naming.Page proposals(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/lexicon/proposals/{id}/{act}")
    void decide(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("id") String proposal,
            @PathParam("act") String act,
            Map<String, Object> body);

    /** @param sort {@code actors} or {@code places} */
    @POST
    @Path("/{sort}")
    void add(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("sort") String sort,
            Map<String, Object> entry);

    /** @param sort {@code actors} or {@code places} */
    @POST
    @Path("/{sort}/{id}/aliases")
    void name(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("sort") String sort,
            @PathParam("id") String entry,
            Map<String, Object> name);

    @GET
    @Path("/lexicon/additions")
    Naming.Additions additions(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("kind") String kind,
            @QueryParam("q") String words,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** @param sort {@code actors} or {@code places} */
    @DELETE
    @Path("/{sort}/{id}")
    void remove(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @HeaderParam("If-Match") String revision,
            @PathParam("sort") String sort,
            @PathParam("id") String entry,
            @QueryParam("by") String by,
            @QueryParam("note") String note);

    /** @param sort {@code actors} or {@code places} */
    @DELETE
    @Path("/{sort}/{id}/aliases/{name}")
    void removeName(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @HeaderParam("If-Match") String revision,
            @PathParam("sort") String sort,
            @PathParam("id") String entry,
            @PathParam("name") UUID name,
            @QueryParam("by") String by,
            @QueryParam("note") String note);
}
