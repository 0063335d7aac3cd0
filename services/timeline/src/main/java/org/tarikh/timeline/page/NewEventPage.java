package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.AddClaimView;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.EditPart;
import org.tarikh.frontend.desk.EditView;
import org.tarikh.frontend.desk.NewEventMessages;
import org.tarikh.frontend.desk.NewEventView;
import org.tarikh.frontend.desk.NewEventView.Trouble;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Field;
import org.tarikh.timeline.desk.NewEvents;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Term;
import org.tarikh.timeline.desk.Upshot;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.source.Articles;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** Where an editor writes an event that the machine missed, by choosing the words of a source that tell of it. */
@Path(NewEventPage.PATH)
public class NewEventPage {
    static final String PATH = Doorway.DESK + "/events/new";
    private static final Draft NOTHING = new Draft(null, null, null, null, null, null, null, null, null, null);

    private final NewEvents events;
    private final Editing editing;
    private final Articles articles;
    private final Doorway doorway;

    NewEventPage(NewEvents events, Editing editing, Articles articles, Doorway doorway) {
        this.events = events;
        this.editing = editing;
        this.articles = articles;
        this.doorway = doorway;
    }

    /** Why an event was not written, and what is wrong with it. */
    private record Hindrance(Trouble trouble, Set<Field> faults, List<String> meant) {
        static final Hindrance NONE = of(null);

        static Hindrance of(Trouble trouble) {
            return new Hindrance(trouble, Set.of(), List.of());
        }
    }

    /** @param event the new event's id, null where it was hindered */
    private record Written(UUID event, Hindrance hindrance) {
        static Written not(Trouble trouble) {
            return new Written(null, Hindrance.of(trouble));
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(
            @QueryParam("article") String article, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(
                secret, uri, person -> page(200, person, article, Hindrance.NONE, new MultivaluedHashMap<>(), uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response write(
            MultivaluedMap<String, String> form, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> {
            Written written;
            try {
                written = write(person, form);
            } catch (Problem away) {
                written = Written.not(Trouble.AWAY);
            }
            return written.event() != null
                    ? Doorway.to(Reader.of(uri), EventDesk.path(written.event(), "edit"))
                            .build()
                    : page(
                            status(written.hindrance().trouble()),
                            person,
                            form.getFirst("article"),
                            written.hindrance(),
                            form,
                            uri);
        });
    }

    private Written write(Person person, MultivaluedMap<String, String> form) {
        Optional<SourceArticle> source = source(form.getFirst("article"));
        if (source.isEmpty()) {
            return Written.not(Trouble.CHANGED);
        }
        List<QuotedPlace> places = QuotedPlace.in(source.get().text(), typed(form, "quote"));
        Optional<QuotedPlace> chosen = QuotedPlace.among(places, typed(form, "at"));
        if (chosen.isEmpty()) {
            return Written.not(places.isEmpty() ? Trouble.MISSING : Trouble.AMBIGUOUS);
        }
        MultivaluedMap<String, String> told = new MultivaluedHashMap<>();
        form.forEach((name, values) ->
                values.stream().filter(value -> !value.isBlank()).forEach(value -> told.add(name, value)));
        told.putSingle("realis", "actual");
        EditForm.Read read = EditForm.read(told, NOTHING, editing::actors, editing::places);
        Set<Field> faults = EnumSet.noneOf(Field.class);
        faults.addAll(read.faults());
        if (read.draft().type() == null) {
            faults.add(Field.TYPE);
        }
        if (!faults.isEmpty()) {
            return new Written(null, new Hindrance(Trouble.FAULTY, faults, read.meant()));
        }
        int from = source.get().start();
        NewEvents.Made made = events.create(
                person,
                Kind.MOVE.name().equals(typed(form, "kind")) ? "move" : "incident",
                read.draft(),
                new NewEvents.Evidence(
                        source.get().id(),
                        source.get().revision(),
                        from + chosen.get().start(),
                        from + chosen.get().end()),
                typed(form, "note"));
        return made.upshot() == Upshot.DONE
                ? new Written(made.event(), null)
                : Written.not(Trouble.valueOf(made.upshot().name()));
    }

    private Optional<SourceArticle> source(String given) {
        return AddClaimPage.id(given).flatMap(id -> articles.article(id.toString()));
    }

    private static String typed(MultivaluedMap<String, String> form, String name) {
        return Doorway.said(form.getFirst(name));
    }

    private static int status(Trouble trouble) {
        return switch (trouble) {
            case MISSING, AMBIGUOUS, FAULTY -> 400;
            case FORBIDDEN -> 403;
            case CHANGED -> 409;
            case AWAY -> 503;
        };
    }

    private Response page(
            int status,
            Person person,
            String article,
            Hindrance hindrance,
            MultivaluedMap<String, String> form,
            UriInfo uri) {
        Reader reader = Reader.of(uri);
        NewEventMessages words = MessageBundles.get(
                NewEventMessages.class, Localized.Literal.of(reader.lang().tag()));
        Map<String, List<Term>> terms = editing.vocabulary();
        NewEventView view = new NewEventView(
                doorway.frame(reader, uri, words.title()),
                doorway.nav(reader, person, DeskPart.WRITE),
                person.mayDecide(),
                hindrance.trouble(),
                source(article)
                        .map(one -> new AddClaimView.Source(
                                one.id(),
                                new Link(SourceTexts.headline(one), reader.source(one.id(), null)),
                                one.showing() == Showing.ALL ? one.text() : null))
                        .orElse(null),
                reader.address(PATH, List.of()),
                reader.address(NamesPage.PATH, List.of()),
                choices(reader, terms.get("plover")),
                choices(reader, terms.get("hazard")),
                new NewEventView.Typed(
                        typed(form, "quote"),
                        typed(form, "at"),
                        typed(form, "kind"),
                        typed(form, "title"),
                        typed(form, "plover"),
                        typed(form, "hazard"),
                        typed(form, "start"),
                        typed(form, "end"),
                        typed(form, "place"),
                        typed(form, "initiators"),
                        typed(form, "recipients"),
                        typed(form, "note")),
                hindrance.faults().stream()
                        .map(field -> EditPart.valueOf(field.name()))
                        .collect(Collectors.toSet()),
                hindrance.meant(),
                doorway.token());
        return Doorway.untold(Html.page(status, Pages.newevent(view), reader.lang()))
                .build();
    }

    private static List<EditView.Choice> choices(Reader reader, List<Term> terms) {
        return terms.stream()
                .map(term -> new EditView.Choice(
                        term.value(), term.labels().in(reader.lang().tag())))
                .toList();
    }
}
