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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskFault;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.TokensView;
import org.tarikh.timeline.desk.Answer;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Service;
import org.tarikh.timeline.desk.Tokens;
import org.tarikh.timeline.problem.Problem;

/** Where admins make and revoke the tokens of programs that write here. */
@Path(DeskTokensPage.PATH)
public class DeskTokensPage {
    static final String PATH = Doorway.DESK + "/tokens";

    private final Tokens tokens;
    private final Doorway doorway;

    DeskTokensPage(Tokens tokens, Doorway doorway) {
        this.tokens = tokens;
        this.doorway = doorway;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @CookieParam(Doorway.COOKIE) String secret, @CookieParam(Doorway.ONCE) String once, @Context UriInfo uri) {
        return admitted(secret, uri, person -> page(person, null, "", once, uri));
    }

    @POST
    @Path("/make")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response make(
            @FormParam("name") String name,
            @FormParam("service") String service,
            @FormParam("scope") List<String> scopes,
            @FormParam("until") String until,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        String typed = Doorway.said(name).strip();
        return admitted(secret, uri, person -> {
            Service where = Terms.of(Service.class, service);
            Optional<Instant> end = end(until);
            if (where == null || end.isEmpty()) {
                return page(person, DeskFault.INVALID, typed, null, uri);
            }
            Answer<Tokens.Token> made = tokens.make(
                    person,
                    where,
                    typed,
                    scopes == null ? List.of() : scopes,
                    end.get().equals(Instant.MAX) ? null : end.get());
            return made.given() ? done(made.value().token(), uri) : page(person, DeskFaults.of(made), typed, null, uri);
        });
    }

    @POST
    @Path("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response revoke(
            @FormParam("service") String service,
            @FormParam("id") String token,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return admitted(secret, uri, person -> {
            Service where = Terms.of(Service.class, service);
            Optional<UUID> id = EventPage.uuid(token);
            if (where == null || id.isEmpty()) {
                return page(person, DeskFault.INVALID, "", null, uri);
            }
            Answer<Boolean> revoked = tokens.revoke(person, where, id.get());
            return revoked.given() ? done(null, uri) : page(person, DeskFaults.of(revoked), "", null, uri);
        });
    }

    /** The end of the day that was typed; the end of all days where none was, and nothing where it is no day. */
    private static Optional<Instant> end(String day) {
        if (Doorway.said(day).isBlank()) {
            return Optional.of(Instant.MAX);
        }
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Does something for an admin, and nothing for anybody else. */
    private Response admitted(String secret, UriInfo uri, Function<Person, Response> work) {
        return doorway.admit(
                secret,
                uri,
                person ->
                        person.mayAdminister() ? work.apply(person) : page(person, DeskFault.FORBIDDEN, "", null, uri));
    }

    private static Response done(String once, UriInfo uri) {
        Response.ResponseBuilder answer = Doorway.to(Reader.of(uri), PATH, "done=1");
        return (once == null ? answer : answer.cookie(Doorway.once(once, uri))).build();
    }

    private Response page(Person person, DeskFault fault, String typed, String once, UriInfo uri) {
        Reader reader = Reader.of(uri);
        TokensView view = new TokensView(
                doorway.frame(reader, uri, doorway.clerk(reader.lang()).tokens()),
                doorway.nav(reader, person, DeskPart.TOKENS),
                fault,
                fault == null && uri.getQueryParameters().containsKey("done"),
                once,
                typed,
                person.mayAdminister()
                        ? Arrays.stream(Service.values())
                                .map(service -> group(reader, person, service, uri))
                                .toList()
                        : List.of(),
                new TokensView.Actions(
                        reader.address(PATH + "/make", List.of()), reader.address(PATH + "/revoke", List.of())),
                doorway.token());
        return Doorway.told(Html.page(DeskFaults.status(fault), Pages.desktokens(view), reader.lang()), once, uri);
    }

    private TokensView.Group group(Reader reader, Person person, Service service, UriInfo uri) {
        TokensView.Service shown = Terms.of(TokensView.Service.class, service.name());
        String word = service.toString();
        try {
            Answer<Tokens.Page> answer =
                    tokens.page(person, service, uri.getQueryParameters().getFirst(word));
            if (answer.given()) {
                Tokens.Page found = answer.value();
                return new TokensView.Group(
                        shown,
                        false,
                        found.items().stream().map(token -> item(reader, token)).toList(),
                        found.next() == null
                                ? null
                                : reader.address(PATH, List.of(word + "=" + Reader.encoded(found.next()))));
            }
        } catch (Problem away) {
            // told as such, beside the tokens of the other service
        }
        return new TokensView.Group(shown, true, List.of(), null);
    }

    private static TokensView.Item item(Reader reader, Tokens.Token token) {
        Dates dates = Dates.of(reader);
        return new TokensView.Item(
                token.id().toString(),
                token.name(),
                token.scopes().stream()
                        .map(scope -> Terms.of(TokensView.Scope.class, scope))
                        .filter(Objects::nonNull)
                        .toList(),
                dates.moment(token.created()),
                token.createdBy(),
                dates.moment(token.expires()),
                dates.moment(token.lastUsed()),
                dates.moment(token.revoked()));
    }
}
