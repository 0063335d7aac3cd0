package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where the events service takes events that editors write. */
@Path("/api/v1/events")
@RegisterRestClient(configKey = "desk")
interface NewEventsTransport {
    @POST
    Made create(@HeaderParam("Authorization") String authorization, Map<String, Object> event);

    /** The event that was made. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(UUID id) {}
}
