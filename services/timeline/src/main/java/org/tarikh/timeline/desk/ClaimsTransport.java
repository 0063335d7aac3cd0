package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service does where a claim is added. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface ClaimsTransport {
    String AUTHORIZATION = "Authorization";

    /** Leads elsewhere where the event was merged. */
    @GET
    @Path("/events/{id}")
    Response event(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event);

    @POST
    @Path("/events/{id}/claims")
    void add(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam("If-Match") String revision,
            NewClaim claim);

    @GET
    @Path("/actors")
    Actors actors(@QueryParam("q") String words, @QueryParam("limit") int limit);

    /** Who says so: by the id of an actor, else by a name. */
    record By(String id, String name) {}

    /** A claim as it is sent. */
    record NewClaim(
            String article,
            long revision,
            int start,
            int end,
            By by,
            String stance,
            String field,
            Integer figure,
            String editor,
            String note) {}

    /** Actors with some words in their names. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actors(List<Actor> items) {}

    /** An actor and what it is called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(String id, String name, List<String> aliases) {
        boolean isCalled(String words) {
            return words.equalsIgnoreCase(id)
                    || words.equalsIgnoreCase(name)
                    || aliases != null && aliases.stream().anyMatch(words::equalsIgnoreCase);
        }
    }
}
