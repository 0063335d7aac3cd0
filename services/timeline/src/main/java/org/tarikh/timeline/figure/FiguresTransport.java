package org.tarikh.timeline.figure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The figures as the events service publishes them. */
@Path("/api/v1/figures")
@RegisterRestClient(configKey = "events")
interface FiguresTransport {
    @GET
    Batch figures(
            @QueryParam("party") String party, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** A page of figures; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(List<Figure> items, String next) {}
}
