package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The revisions of a document as the sources service publishes them. */
@Path("/api/v1/documents/{id}/revisions")
@RegisterRestClient(configKey = "sources")
interface RevisionsTransport {
    @GET
    Batch revisions(@PathParam("id") String document);

    /** All of them, the first one first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<DocumentRevision> items) {}
}
