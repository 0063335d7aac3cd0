package org.tarikh.timeline.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;

/** What a service keeps of what editors and admins did. */
interface AuditTransport {
    @GET
    Audit.Page list(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("act") String act,
            @QueryParam("subject") String subject,
            @QueryParam("entry") String entry,
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/export.csv")
    InputStream csv(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("act") String act,
            @QueryParam("subject") String subject,
            @QueryParam("entry") String entry,
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to);

    @GET
    @Path("/export.ndjson")
    InputStream ndjson(
            @HeaderParam(DeskTransport.AUTHORIZATION) String authorization,
            @QueryParam("act") String act,
            @QueryParam("subject") String subject,
            @QueryParam("entry") String entry,
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to);
}
