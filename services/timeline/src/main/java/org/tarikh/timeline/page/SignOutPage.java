package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.OpenIdProvider;

/** Where editors sign out: the session ends where it is kept, and the browser forgets it. */
@Path(Doorway.SIGN_OUT)
public class SignOutPage {
    private final Desk desk;
    private final OpenIdProvider provider;

    SignOutPage(Desk desk, OpenIdProvider provider) {
        this.desk = desk;
        this.provider = provider;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(@CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        if (provider.enabled()) {
            URI there = provider.signOut(uri.getBaseUri());
            return Doorway.untold(Response.seeOther(there).build()).build();
        }
        desk.who(secret).ifPresent(desk::signOut);
        return Doorway.to(Reader.of(uri), Doorway.SIGN_IN)
                .cookie(Doorway.ended(uri))
                .build();
    }
}
