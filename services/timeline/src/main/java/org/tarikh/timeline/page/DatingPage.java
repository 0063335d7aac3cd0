package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DatingMessages;
import org.tarikh.frontend.desk.DatingView;
import org.tarikh.frontend.desk.DatingView.Trouble;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.desk.Dateable;
import org.tarikh.timeline.desk.Dating;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Upshot;
import org.tarikh.timeline.problem.Problem;

/** Articles without a day of publication, which editors date. */
@Path(DatingPage.PATH)
public class DatingPage {
    static final String PATH = Doorway.DESK + "/articles";
    private static final String DONE = "done";

    private final Dating dating;
    private final Doorway doorway;
    private final Notices notices;

    DatingPage(Dating dating, Doorway doorway, Notices notices) {
        this.dating = dating;
        this.doorway = doorway;
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("article") String article,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(
                secret,
                uri,
                person -> article == null
                        ? undated(200, person, cursor, null, uri)
                        : one(200, person, article, null, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response date(
            @FormParam("article") String article,
            @FormParam("was") String was,
            @FormParam("published") String published,
            @FormParam("note") String note,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> {
            Trouble trouble = date(person, Doorway.said(article), was, published, note);
            return trouble == null
                    ? Doorway.to(Reader.of(uri), PATH, DONE + "=" + Reader.encoded(article))
                            .build()
                    : one(status(trouble), person, article, trouble, uri);
        });
    }

    /** Null where the article has its day. */
    private Trouble date(Person person, String article, String was, String published, String note) {
        try {
            LocalDate seen = day(was);
            LocalDate day = day(published);
            String why = Doorway.said(note).isBlank() ? null : note;
            Upshot upshot = dating.date(person, article, seen, day, why);
            return upshot == Upshot.DONE ? null : Trouble.valueOf(upshot.name());
        } catch (DateTimeException e) {
            return Trouble.FAULTY;
        } catch (Problem away) {
            return Trouble.AWAY;
        }
    }

    private static LocalDate day(String given) {
        return Doorway.said(given).isBlank() ? null : LocalDate.parse(given.strip());
    }

    private static int status(Trouble trouble) {
        return switch (trouble) {
            case FAULTY -> 400;
            case FORBIDDEN -> 403;
            case CHANGED -> 409;
            case AWAY -> 503;
        };
    }

    private Response one(int status, Person person, String article, Trouble trouble, UriInfo uri) {
        Optional<Dateable> found = AddClaimPage.id(article).flatMap(id -> dating.article(id.toString()));
        return found.isEmpty()
                ? notices.missing(uri)
                : page(status, person, true, found.stream().toList(), null, trouble, uri);
    }

    private Response undated(int status, Person person, String cursor, Trouble trouble, UriInfo uri) {
        Dating.Undated found = dating.undated(cursor);
        return page(status, person, false, found.items(), found.next(), trouble, uri);
    }

    private Response page(
            int status,
            Person person,
            boolean chosen,
            List<Dateable> articles,
            String next,
            Trouble trouble,
            UriInfo uri) {
        Reader reader = Reader.of(uri);
        DatingMessages words = MessageBundles.get(
                DatingMessages.class, Localized.Literal.of(reader.lang().tag()));
        DatingView view = new DatingView(
                doorway.frame(reader, uri, words.title()),
                doorway.nav(reader, person, DeskPart.ARTICLES),
                person.mayDecide(),
                chosen,
                trouble,
                done(reader, uri.getQueryParameters().getFirst(DONE)),
                articles.stream()
                        .map(article -> new DatingView.Item(
                                article.id(),
                                new Link(article.called(), reader.source(article.id(), null)),
                                article.publisher(),
                                article.published() == null
                                        ? ""
                                        : article.published().toString(),
                                article.manual(),
                                reader.address(NewEventPage.PATH, List.of("article=" + Reader.encoded(article.id())))))
                        .toList(),
                next == null ? null : reader.address(PATH, List.of("cursor=" + Reader.encoded(next))),
                reader.address(PATH, List.of()),
                doorway.token());
        return Doorway.untold(Html.page(status, Pages.dating(view), reader.lang()))
                .build();
    }

    private Link done(Reader reader, String article) {
        return AddClaimPage.id(article)
                .flatMap(id -> dating.article(id.toString()))
                .map(one -> new Link(one.called(), reader.source(one.id(), null)))
                .orElse(null);
    }
}
