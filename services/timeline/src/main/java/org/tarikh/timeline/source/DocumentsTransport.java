package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The documents as the sources service publishes them. */
@Path("/api/v1/documents/{id}")
@RegisterRestClient(configKey = "sources")
interface DocumentsTransport {
    @GET
    @Path("/revisions")
    Batch revisions(@PathParam("id") String document);

    @GET
    @Path("/revisions/{number}/difference")
    DocumentDifference difference(
            @PathParam("id") String document, @PathParam("number") int revision, @QueryParam("from") int from);

    @GET
    @Path("/text")
    @Produces("text/plain")
    String text(@PathParam("id") String document, @QueryParam("revision") int revision);

    /** All of them, the first one first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<DocumentRevision> items) {}
}
