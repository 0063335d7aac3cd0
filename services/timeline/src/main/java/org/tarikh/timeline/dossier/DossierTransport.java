package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service publishes on one event. */
@Path("/api/v1/events/{id}")
@RegisterRestClient(configKey = "dossier")
interface DossierTransport {
    @GET
    @Path("/history")
    Life history(@PathParam("id") UUID id, @QueryParam("cursor") String cursor);

    @GET
    @Path("/acts")
    Acts acts(@PathParam("id") UUID id);

    @GET
    @Path("/reports")
    Accounts reports(@PathParam("id") UUID id);

    /** A page of an event's life; {@code items} are the revisions that tell the event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Life(List<Item> items, List<History.Change> changes, String next) {
        public Life {
            items = items == null ? List.of() : List.copyOf(items);
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(long revision, Review review) {}

    /** What an editor did about the event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(String state) {}
}
