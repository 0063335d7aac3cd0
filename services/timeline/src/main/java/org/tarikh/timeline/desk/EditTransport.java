package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.tarikh.timeline.chronology.Entry;

/** What the events service tells of one event, and lets an editor make of it. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface EditTransport {
    String AUTHORIZATION = "Authorization";

    @GET
    @Path("/events/{id}/proposal")
    Proposal proposal(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID event);

    @PATCH
    @Path("/events/{id}")
    void edit(
            @HeaderParam(AUTHORIZATION) String authorization,
            @PathParam("id") UUID event,
            @HeaderParam("If-Match") String revision,
            Map<String, Object> patch);

    @GET
    @Path("/vocabulary")
    Map<String, List<Term>> vocabulary();

    @GET
    @Path("/actors")
    Names actors(@QueryParam("q") String words, @QueryParam("limit") int limit);

    @GET
    @Path("/places")
    Names places(@QueryParam("q") String words, @QueryParam("limit") int limit);

    /** Actors or places of the lexicon. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names(List<Entry.Party> items) {}

    /** Why an edit was refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(List<Violation> violations) {}

    /** A field at fault. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violation(String field) {}
}
