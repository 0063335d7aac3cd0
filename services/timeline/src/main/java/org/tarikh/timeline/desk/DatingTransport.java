package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the sources service does where articles are dated. */
@Path("/api/v1/articles")
@RegisterRestClient(configKey = "sources")
interface DatingTransport {
    String AUTHORIZATION = "Authorization";

    @GET
    Undated undated(
            @QueryParam("undated") boolean undated,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** With its ETag. */
    @GET
    @Path("/{id}")
    Response article(@PathParam("id") String id);

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    void date(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String tag,
            Day day);

    /** The day it was published, null for none. */
    record Day(LocalDate published, String by, String note) {}

    /** A page of articles. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Undated(List<Dateable> items, String next) {}
}
