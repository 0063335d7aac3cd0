package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.SignInRefusedView;
import org.tarikh.timeline.desk.OpenIdProvider;

/** Where one lands whom the OpenID provider did not let in, or who did not let it tell who one is. */
@Path(SignInRefusedPage.PATH)
public class SignInRefusedPage {
    static final String PATH = Doorway.DESK + "/refused";

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
    public Response refused(@Context UriInfo uri) {
        if (!provider.enabled()) {
            return notices.missing(uri);
        }
        Reader reader = Reader.of(uri);
        SignInRefusedView view = new SignInRefusedView(
                doorway.frame(reader, uri, doorway.words(reader.lang()).signIn()),
                reader.address(Doorway.SIGN_IN, List.of()));
        return Doorway.untold(Html.page(403, Pages.signinrefused(view), reader.lang()))
                .build();
    }
}
