package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.AddClaimMessages;
import org.tarikh.frontend.desk.AddClaimView;
import org.tarikh.frontend.desk.AddClaimView.Trouble;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Stance;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Claims;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Upshot;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.source.Articles;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** Where an editor adds a claim to an event by choosing the words of a source. */
@Path(Doorway.DESK + "/events/{id}/claim")
public class AddClaimPage {
    private static final AddClaimView.Typed BLANK = new AddClaimView.Typed("", "", "", "", "", "", "");

    private final EventDesk pages;
    private final Claims claims;
    private final Articles articles;
    private final Doorway doorway;
    private final Notices notices;

    AddClaimPage(EventDesk pages, Claims claims, Articles articles, Doorway doorway, Notices notices) {
        this.pages = pages;
        this.claims = claims;
        this.articles = articles;
        this.doorway = doorway;
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(
            @PathParam("id") String id,
            @QueryParam("article") String article,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> page(200, person, id, article, null, BLANK, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response add(
            @PathParam("id") String id,
            @FormParam("article") String article,
            @FormParam("revision") String revision,
            @FormParam("at") String at,
            @FormParam("quote") String quote,
            @FormParam("by") String by,
            @FormParam("stance") String stance,
            @FormParam("field") String field,
            @FormParam("figure") String figure,
            @FormParam("note") String note,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        AddClaimView.Typed typed = new AddClaimView.Typed(
                Doorway.said(quote),
                Doorway.said(at),
                Doorway.said(by).strip(),
                Doorway.said(stance),
                Doorway.said(field),
                Doorway.said(figure).strip(),
                Doorway.said(note));
        return doorway.admit(secret, uri, person -> {
            Trouble trouble;
            try {
                trouble = add(person, id, article, revision, typed);
            } catch (Problem away) {
                trouble = Trouble.AWAY;
            }
            return trouble == null
                    ? Doorway.to(Reader.of(uri), "/events/" + id).build()
                    : page(status(trouble), person, id, article, trouble, typed, uri);
        });
    }

    /** Null where the claim is added. */
    private Trouble add(Person person, String id, String article, String revision, AddClaimView.Typed typed) {
        Optional<UUID> event = EventPage.uuid(id);
        Optional<SourceArticle> source = source(article);
        Optional<Long> seen = EventDesk.revision(revision);
        if (event.isEmpty() || source.isEmpty() || seen.isEmpty()) {
            return Trouble.CHANGED;
        }
        if (typed.by().isEmpty() || !typed.figure().matches("\\d{0,9}")) {
            return Trouble.FAULTY;
        }
        List<QuotedPlace> places = QuotedPlace.in(source.get().text(), typed.quote());
        Optional<QuotedPlace> chosen = QuotedPlace.among(places, typed.at());
        if (chosen.isEmpty()) {
            return places.isEmpty() ? Trouble.MISSING : Trouble.AMBIGUOUS;
        }
        int from = source.get().start();
        Upshot upshot = claims.add(
                person,
                event.get(),
                seen.get(),
                new Claims.Draft(
                        source.get().id(),
                        source.get().revision(),
                        from + chosen.get().start(),
                        from + chosen.get().end(),
                        typed.by(),
                        typed.stance().equals(Stance.SILENT.name()) ? "no_comment" : lower(typed.stance()),
                        lower(typed.field()),
                        typed.figure().isEmpty() ? null : Integer.valueOf(typed.figure()),
                        typed.note().isBlank() ? null : typed.note()));
        return upshot == Upshot.DONE ? null : Trouble.valueOf(upshot.name());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static int status(Trouble trouble) {
        return switch (trouble) {
            case MISSING, AMBIGUOUS, FAULTY -> 400;
            case FORBIDDEN -> 403;
            case CHANGED, HELD -> 409;
            case AWAY -> 503;
        };
    }

    private Optional<SourceArticle> source(String given) {
        return id(given).flatMap(id -> articles.article(id.toString()));
    }

    /** The id of an article that is named by it, or by the address of its page. */
    static Optional<UUID> id(String given) {
        if (given == null) {
            return Optional.empty();
        }
        String path = given.strip().replaceFirst("[?#].*", "");
        return EventPage.uuid(path.substring(path.lastIndexOf('/') + 1));
    }

    private Response page(
            int status,
            Person person,
            String id,
            String article,
            Trouble trouble,
            AddClaimView.Typed typed,
            UriInfo uri) {
        Optional<Entry> found = EventPage.uuid(id).flatMap(event -> claims.event(person, event));
        if (found.isEmpty()) {
            return notices.missing(uri);
        }
        Entry event = found.get();
        Reader reader = Reader.of(uri);
        String here = Doorway.DESK + "/events/" + event.id() + "/claim";
        List<Link> known = event.evidence().stream()
                .map(evidence -> new Link(
                        title(evidence),
                        reader.address(here, List.of("article=" + Reader.encoded(evidence.article())))))
                .distinct()
                .toList();
        Optional<SourceArticle> source =
                source(article != null ? article : event.evidence().get(0).article());
        AddClaimView view = new AddClaimView(
                doorway.frame(reader, uri, words(reader).title()),
                doorway.nav(reader, person, null),
                person.mayDecide(),
                pages.pages(reader, person, event, trouble == Trouble.HELD ? EditTrouble.HELD : null, List.of()),
                trouble,
                known,
                source.map(one -> new AddClaimView.Source(
                                one.id(),
                                new Link(SourceTexts.headline(one), reader.source(one.id(), event.id())),
                                one.showing() == Showing.ALL ? one.text() : null))
                        .orElse(null),
                here,
                reader.address(here, List.of()),
                Long.toString(event.revision()),
                parties(event),
                typed,
                doorway.token());
        return Doorway.untold(Html.page(status, Pages.addclaim(view), reader.lang()))
                .build();
    }

    private static String title(Entry.Evidence evidence) {
        return Stream.of(evidence.headline(), evidence.publisher(), evidence.file(), evidence.article())
                .filter(name -> name != null)
                .limit(2)
                .reduce((name, more) -> name + ", " + more)
                .orElseThrow();
    }

    private static List<String> parties(Entry event) {
        List<Entry.Party> parties = new ArrayList<>(event.initiators());
        parties.addAll(event.recipients());
        event.claims().forEach(claim -> parties.add(claim.by()));
        return parties.stream()
                .filter(party -> party != null && party.name() != null)
                .map(Entry.Party::name)
                .distinct()
                .toList();
    }

    private static AddClaimMessages words(Reader reader) {
        return MessageBundles.get(
                AddClaimMessages.class, Localized.Literal.of(reader.lang().tag()));
    }
}
