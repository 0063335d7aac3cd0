package org.tarikh.timeline.workload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the sources service says of its imports. */
@Path("/api/v1/status")
@RegisterRestClient(configKey = "sources")
interface SourcesStatusTransport {
    @GET
    Status status();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Status(long documents, Imports imports, String version) {}

    /**
     * @param failed imports with documents that could not be taken
     * @param documents of the imports that run
     * @param waiting how many of them wait
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Imports(long failed, long documents, long waiting) {}
}
