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
    record Status(Imports imports) {}

    /** The documents of the imports that run, and how many of them wait. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Imports(long documents, long waiting) {}
}
