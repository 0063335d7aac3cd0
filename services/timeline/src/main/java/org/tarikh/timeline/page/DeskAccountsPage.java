package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.AccountsView;
import org.tarikh.frontend.desk.DeskFault;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.timeline.desk.Accounts;
import org.tarikh.timeline.desk.Answer;
import org.tarikh.timeline.desk.OpenIdProvider;
import org.tarikh.timeline.desk.Person;

/** Where admins make accounts, lock them and give new passwords. */
@Path(DeskAccountsPage.PATH)
public class DeskAccountsPage {
    static final String PATH = Doorway.DESK + "/accounts";

    private final Accounts accounts;
    private final OpenIdProvider provider;
    private final Doorway doorway;
    private final Notices notices;

    DeskAccountsPage(Accounts accounts, OpenIdProvider provider, Doorway doorway, Notices notices) {
        this.accounts = accounts;
        this.provider = provider;
        this.doorway = doorway;
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @CookieParam(Doorway.ONCE) String once,
            @Context UriInfo uri) {
        return admitted(secret, uri, person -> page(person, cursor, null, "", once, uri));
    }

    @POST
    @Path("/make")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response make(
            @FormParam("name") String name,
            @FormParam("role") String role,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        String typed = Doorway.said(name).strip();
        return admitted(secret, uri, person -> {
            Answer<Accounts.Made> made = accounts.make(person, typed, role);
            return made.given()
                    ? done(made.value().password(), uri)
                    : page(person, null, DeskFaults.of(made), typed, null, uri);
        });
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response change(
            @FormParam("account") String account,
            @FormParam("revision") String revision,
            @FormParam("role") String role,
            @FormParam("active") String active,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return admitted(secret, uri, person -> {
            Optional<UUID> id = meant(account, revision);
            if (id.isEmpty()) {
                return page(person, null, DeskFault.INVALID, "", null, uri);
            }
            Answer<Accounts.Account> changed = accounts.change(
                    person, id.get(), Long.parseLong(revision), role, active == null ? null : Boolean.valueOf(active));
            return changed.given() ? done(null, uri) : page(person, null, DeskFaults.of(changed), "", null, uri);
        });
    }

    @POST
    @Path("/renew")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response renew(
            @FormParam("account") String account,
            @FormParam("revision") String revision,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return admitted(secret, uri, person -> {
            Optional<UUID> id = meant(account, revision);
            if (id.isEmpty()) {
                return page(person, null, DeskFault.INVALID, "", null, uri);
            }
            Answer<Accounts.Made> made = accounts.renew(person, id.get(), Long.parseLong(revision));
            return made.given()
                    ? done(made.value().password(), uri)
                    : page(person, null, DeskFaults.of(made), "", null, uri);
        });
    }

    /** Does something for an admin, and nothing for anybody else, nor where accounts are kept elsewhere. */
    private Response admitted(String secret, UriInfo uri, Function<Person, Response> work) {
        if (provider.enabled()) {
            return notices.missing(uri);
        }
        return doorway.admit(
                secret,
                uri,
                person -> person.mayAdminister()
                        ? work.apply(person)
                        : page(person, null, DeskFault.FORBIDDEN, "", null, uri));
    }

    private static Optional<UUID> meant(String account, String revision) {
        return EventDesk.revision(revision).flatMap(seen -> EventPage.uuid(account));
    }

    private static Response done(String once, UriInfo uri) {
        Response.ResponseBuilder answer = Doorway.to(Reader.of(uri), PATH, "done=1");
        return (once == null ? answer : answer.cookie(Doorway.once(once, uri))).build();
    }

    private Response page(Person person, String cursor, DeskFault fault, String typed, String once, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Answer<Accounts.Page> answer =
                person.mayAdminister() ? accounts.page(person, cursor) : new Answer<>(null, "forbidden");
        Accounts.Page found = answer.given() ? answer.value() : new Accounts.Page(List.of(), null);
        DeskFault told = fault == null ? DeskFaults.of(answer) : fault;
        AccountsView view = new AccountsView(
                doorway.frame(reader, uri, doorway.clerk(reader.lang()).accounts()),
                doorway.nav(reader, person, DeskPart.ACCOUNTS),
                told,
                told == null && uri.getQueryParameters().containsKey("done"),
                once,
                typed,
                found.items().stream().map(account -> item(person, account)).toList(),
                found.next() == null ? null : reader.address(PATH, List.of("cursor=" + Reader.encoded(found.next()))),
                new AccountsView.Actions(
                        reader.address(PATH + "/make", List.of()),
                        reader.address(PATH + "/change", List.of()),
                        reader.address(PATH + "/renew", List.of())),
                doorway.token());
        return Doorway.told(Html.page(DeskFaults.status(told), Pages.deskaccounts(view), reader.lang()), once, uri);
    }

    private static AccountsView.Item item(Person person, Accounts.Account account) {
        return new AccountsView.Item(
                account.id().toString(),
                Long.toString(account.revision()),
                account.name(),
                "admin".equals(account.role()),
                account.active(),
                account.mustChange(),
                account.id().toString().equals(person.account()));
    }
}
