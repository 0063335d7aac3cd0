package org.tarikh.timeline.page;

import io.quarkus.security.AuthenticationCompletionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tarikh.frontend.desk.SignInRefusedView.Reason;

/** Says in a page that what an OpenID provider sent back signs nobody in; Quarkus answers without a word. */
class UnfinishedSignIns {
    private final Doorway doorway;

    UnfinishedSignIns(Doorway doorway) {
        this.doorway = doorway;
    }

    @ServerExceptionMapper
    Response explain(AuthenticationCompletionException unfinished, UriInfo uri) {
        return doorway.unsigned(Reason.UNFINISHED, 403, uri);
    }
}
