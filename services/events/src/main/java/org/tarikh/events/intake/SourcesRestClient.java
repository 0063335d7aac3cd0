package org.tarikh.events.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The addresses of sources that this service calls. */
@RegisterRestClient(configKey = "sources")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
interface SourcesRestClient {
    @GET
    @Path("/articles/changes")
    ArticleChanges changes(
            @HeaderParam("Authorization") String token,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") int wait);

    @GET
    @Path("/articles/changes/position")
    ArticleChanges.Position position();

    @GET
    @Path("/articles")
    ArticlesFound search(
            @HeaderParam("Authorization") String token,
            @QueryParam("q") String words,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/articles/{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    byte[] text(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    @POST
    @Path("/readings")
    @Consumes(MediaType.APPLICATION_JSON)
    SplitText readings(@HeaderParam("Authorization") String token, String body);
}
