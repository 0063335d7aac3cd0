package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Which events the events service has read from an article. */
@Path("/api/v1/events")
@RegisterRestClient(configKey = "dossier")
interface TellingTransport {
    @GET
    Batch events(
            @QueryParam("article") String article,
            @QueryParam("review") List<String> review,
            @QueryParam("limit") int limit);

    /** The first events, in order of time. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<Item> items) {}

    /** An event; what is told of it stands on the chronology. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id) {}
}
