package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the events service does for the desk. */
@Path("/api/v1")
@RegisterRestClient(configKey = "desk")
interface DeskTransport {
    String AUTHORIZATION = "Authorization";

    @POST
    @Path("/sessions")
    OpenedSession open(@HeaderParam(AUTHORIZATION) String authorization, SignIn signIn);

    @POST
    @Path("/sessions/check")
    Session check(@HeaderParam(AUTHORIZATION) String authorization, Secret secret);

    @DELETE
    @Path("/sessions/{id}")
    void end(@HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") UUID session);

    @POST
    @Path("/accounts/{id}/password")
    void changePassword(
            @HeaderParam(AUTHORIZATION) String authorization, @PathParam("id") String account, NewPassword password);

    /** Who wants to sign in. */
    record SignIn(String name, String password, String address) {}

    /** What the browser holds. */
    record Secret(String secret) {}

    /** A person's own password and the one that is to be in its place. */
    record NewPassword(String current, String password) {}

    /** A session with its secret. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenedSession(String secret) {}

    /** Whose session it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(UUID id, UUID account, String name, List<String> scopes, boolean mustChange) {}

    /** Why something was refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String code) {}
}
