package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.desk.SignInRefusedView.Reason;
import org.tarikh.timeline.desk.OpenIdProvider;

/** Where one lands whom the OpenID provider did not sign in, or who did not let it tell who one is. */
@Path(SignInRefusedPage.PATH)
public class SignInRefusedPage {
    static final String PATH = Doorway.DESK + "/refused";

    /** What a provider says when it does not know what else to do (OpenID Connect, RFC 6749). */
    private static final Set<String> UNREADY = Set.of("server_error", "temporarily_unavailable");

    private static final Set<String> REFUSED = Set.of("access_denied", "consent_required", "unauthorized_client");

    private final OpenIdProvider provider;
    private final Doorway doorway;
    private final Notices notices;

    SignInRefusedPage(OpenIdProvider provider, Doorway doorway, Notices notices) {
        this.provider = provider;
        this.doorway = doorway;
        this.notices = notices;
    }

    /** What the provider says of it is not told again: whoever wrote the address may have written that. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response refused(@QueryParam("error") String error, @Context UriInfo uri) {
        if (!provider.enabled()) {
            return notices.missing(uri);
        }
        return error == null || REFUSED.contains(error)
                ? doorway.unsigned(Reason.REFUSED, 403, uri)
                : UNREADY.contains(error)
                        ? doorway.unsigned(Reason.UNREADY, 503, uri)
                        : doorway.unsigned(Reason.UNFINISHED, 403, uri);
    }
}
