package org.tarikh.timeline.workload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service says of its reading. */
@Path("/api/v1/status")
@RegisterRestClient(configKey = "events")
interface EventsStatusTransport {
    @GET
    Status status();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Status(
            Articles articles, Events events, Extractor extractor, String position, String upstream, String version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Articles(long read, long waiting, long failed, Instant waitingSince) {}

    /** The version of the reading. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Extractor(String version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Events(long incident, long move) {}
}
