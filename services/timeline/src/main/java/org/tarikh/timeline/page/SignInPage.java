package org.tarikh.timeline.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.SignInView;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.OpenIdProvider;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.problem.Problem;

/** Where editors sign in; it leads to the desk and nowhere else. */
@Path(Doorway.SIGN_IN)
public class SignInPage {
    private static final String CHANGED = "changed";

    private final Desk desk;
    private final OpenIdProvider provider;
    private final Doorway doorway;

    SignInPage(Desk desk, OpenIdProvider provider, Doorway doorway) {
        this.desk = desk;
        this.provider = provider;
        this.doorway = doorway;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(@Context UriInfo uri) {
        return provider.enabled()
                ? provided(uri)
                : form(200, uri, null, null, "").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("name") String name,
            @FormParam("password") String password,
            @CookieParam(Doorway.COOKIE) String before,
            @Context UriInfo uri,
            @Context HttpServerRequest caller) {
        if (provider.enabled()) {
            return provided(uri);
        }
        Reader reader = Reader.of(uri);
        String typed = Doorway.said(name);
        if (typed.isBlank() || Doorway.said(password).isBlank()) {
            return form(403, uri, Trouble.WRONG, null, typed).build();
        }
        try {
            Outcome outcome =
                    desk.signIn(typed, password, caller.remoteAddress().hostAddress());
            if (outcome.done()) {
                desk.who(before).ifPresent(desk::signOut);
                return Doorway.to(reader, Doorway.DESK)
                        .cookie(Doorway.opened(outcome.secret(), uri))
                        .build();
            }
            Trouble trouble = Doorway.trouble(outcome);
            Response.ResponseBuilder again =
                    form(Doorway.status(trouble), uri, trouble, Doorway.seconds(reader, outcome), typed);
            return (outcome.seconds() == 0 ? again : again.header(HttpHeaders.RETRY_AFTER, outcome.seconds())).build();
        } catch (Problem away) {
            return form(away.code().status(), uri, Trouble.AWAY, null, typed).build();
        }
    }

    /** Nobody comes here whom the provider does not know; who has no role there may sign out again. */
    private Response provided(UriInfo uri) {
        return desk.who(null).isPresent()
                ? Doorway.to(Reader.of(uri), Doorway.DESK).build()
                : form(403, uri, null, null, "").build();
    }

    private Response.ResponseBuilder form(int status, UriInfo uri, Trouble trouble, String seconds, String typed) {
        Reader reader = Reader.of(uri);
        SignInView view = new SignInView(
                doorway.frame(reader, uri, doorway.words(reader.lang()).signIn()),
                trouble,
                seconds,
                trouble == null && uri.getQueryParameters().containsKey(CHANGED),
                provider.enabled(),
                reader.address(provider.enabled() ? Doorway.SIGN_OUT : Doorway.SIGN_IN, List.of()),
                doorway.token(),
                typed);
        return Doorway.untold(Html.page(status, Pages.signin(view), reader.lang()));
    }
}
