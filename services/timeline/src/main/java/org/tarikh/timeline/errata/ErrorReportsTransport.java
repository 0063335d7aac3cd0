package org.tarikh.timeline.errata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where the events service takes reports of errors. */
@Path("/api/v1/events/{id}/error-reports")
@RegisterRestClient(configKey = "events")
interface ErrorReportsTransport {
    @POST
    Kept report(@PathParam("id") UUID event, @HeaderParam("Authorization") String authorization, ErrorReport report);

    /** The report as it is kept. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(UUID id) {}

    /** Why it is not. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(List<Fault> violations) {}

    /** A part that cannot be kept. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String field) {}
}
