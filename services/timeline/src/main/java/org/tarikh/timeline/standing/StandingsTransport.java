package org.tarikh.timeline.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The records of publishers and of parties as the events service publishes them. */
@Path("/api/v1/records")
@RegisterRestClient(configKey = "events")
interface StandingsTransport {
    /**
     * @param kind {@code publishers} or {@code parties}
     * @param review states of review of the events that count; all of them where it is empty
     */
    @GET
    @Path("/{kind}")
    Batch records(
            @PathParam("kind") String kind,
            @QueryParam("review") List<String> review,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** A page of records; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<Standing> items, String next) {}
}
