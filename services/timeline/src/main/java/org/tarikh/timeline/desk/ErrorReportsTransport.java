package org.tarikh.timeline.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service keeps of what readers reported as wrong. */
@Path("/api/v1/error-reports")
@RegisterRestClient(configKey = "desk")
interface ErrorReportsTransport {
    @GET
    ErrorReports.Page list(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @PATCH
    @Path("/{id}")
    ErrorReports.Report answer(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            ErrorReports.Reply reply);
}
