package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.timeline.desk.Desk;

/** Where editors sign out: the session ends at the events service, and the browser forgets it. */
@Path(Doorway.SIGN_OUT)
public class SignOutPage {
    private final Desk desk;

    SignOutPage(Desk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(@CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        desk.who(secret).ifPresent(desk::signOut);
        return Doorway.to(Reader.of(uri), Doorway.SIGN_IN)
                .cookie(Doorway.ended(uri))
                .build();
    }
}
