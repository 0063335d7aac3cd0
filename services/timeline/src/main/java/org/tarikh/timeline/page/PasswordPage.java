package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.PasswordView;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.desk.Person;

/** Where editors change their own password; after that they sign in with the new one. */
@Path(Doorway.PASSWORD)
public class PasswordPage {
    private static final Outcome NOTHING_YET = new Outcome(null, 0, null);

    private final Desk desk;
    private final Doorway doorway;

    PasswordPage(Desk desk, Doorway doorway) {
        this.desk = desk;
        this.doorway = doorway;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(@CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return desk.who(secret)
                .filter(Person::hasPassword)
                .map(person -> form(person, uri, null, NOTHING_YET))
                .orElseGet(() -> Doorway.to(Reader.of(uri), Doorway.SIGN_IN).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response change(
            @FormParam("current") String current,
            @FormParam("password") String password,
            @FormParam("again") String again,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        Optional<Person> person = desk.who(secret).filter(Person::hasPassword);
        if (person.isEmpty()) {
            return Doorway.to(Reader.of(uri), Doorway.SIGN_IN).build();
        }
        if (!Doorway.said(password).equals(Doorway.said(again))) {
            return form(person.get(), uri, Trouble.DIFFERENT, NOTHING_YET);
        }
        Outcome outcome = desk.changePassword(person.get(), Doorway.said(current), Doorway.said(password));
        return outcome.done()
                ? Doorway.to(Reader.of(uri), Doorway.SIGN_IN, "changed=1")
                        .cookie(Doorway.ended(uri))
                        .build()
                : form(person.get(), uri, Doorway.trouble(outcome), outcome);
    }

    private Response form(Person person, UriInfo uri, Trouble trouble, Outcome outcome) {
        Reader reader = Reader.of(uri);
        PasswordView view = new PasswordView(
                doorway.frame(reader, uri, doorway.words(reader.lang()).changePassword()),
                person.mustChange(),
                trouble,
                Doorway.seconds(reader, outcome),
                reader.address(Doorway.PASSWORD, List.of()),
                doorway.token(),
                person.name(),
                reader.address(Doorway.DESK, List.of()));
        return Doorway.untold(
                        Html.page(trouble == null ? 200 : Doorway.status(trouble), Pages.password(view), reader.lang()))
                .build();
    }
}
