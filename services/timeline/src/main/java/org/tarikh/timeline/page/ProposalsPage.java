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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.ProposalsMessages;
import org.tarikh.frontend.desk.ProposalsView;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.frontend.desk.ProposalsView.Trouble;
import org.tarikh.frontend.desk.ProposalsView.Typed;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Naming;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.problem.Problem;

/** Names that articles have and the lexicon does not, for editors to bring into it. */
@Path(ProposalsPage.PATH)
public class ProposalsPage {
    static final String PATH = Doorway.DESK + "/proposals";

    private static final String DISMISSED = "dismissed";
    private static final String DONE = "done";
    private static final String RESTORE = "restore";
    private static final int MOST_MEANT = 20;

    private final Naming naming;
    private final Editing editing;
    private final Doorway doorway;

    ProposalsPage(Naming naming, Editing editing, Doorway doorway) {
        this.naming = naming;
        this.editing = editing;
        this.doorway = doorway;
    }

    /**
     * Why a decision did nothing.
     *
     * @param trouble null where it did what was asked for
     * @param typed what is to be shown again, or null
     */
    private record Hindrance(Trouble trouble, Set<Part> wrong, List<String> meant, Typed typed) {
        static final Hindrance NONE = new Hindrance(null, Set.of(), List.of(), null);

        Hindrance keeping(Typed kept) {
            return new Hindrance(trouble, wrong, meant, kept);
        }

        static Hindrance of(Trouble trouble, Set<Part> wrong, List<String> meant) {
            return new Hindrance(trouble, wrong, meant, null);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> page(person, DISMISSED.equals(state), cursor, Hindrance.NONE, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response decide(
            MultivaluedMap<String, String> sent, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> decide(person, new ProposalForm(sent), uri));
    }

    private Response decide(Person person, ProposalForm form, UriInfo uri) {
        String act = form.text("do");
        boolean aside = act.equals("dismiss") || act.equals(RESTORE);
        Hindrance hindrance;
        try {
            if (!person.mayDecide()) {
                hindrance = Hindrance.of(Trouble.FORBIDDEN, Set.of(), List.of());
            } else if (aside) {
                hindrance = hindrance(
                        naming.dismiss(person, form.text("proposal"), !act.equals(RESTORE)), true, form.text("name"));
            } else {
                hindrance = act.equals("alias") ? alias(person, form) : add(person, form);
            }
        } catch (Problem away) {
            hindrance = Hindrance.of(Trouble.AWAY, Set.of(), List.of());
        }
        if (hindrance.trouble() == null) {
            List<String> to = new ArrayList<>(List.of(DONE + "=" + Reader.encoded(form.text("name"))));
            if (act.equals(RESTORE)) {
                to.add(0, "state=" + DISMISSED);
            }
            return Doorway.to(Reader.of(uri), PATH, to.toArray(String[]::new)).build();
        }
        return page(person, act.equals(RESTORE), null, aside ? hindrance : hindrance.keeping(form.typed()), uri);
    }

    private Hindrance add(Person person, ProposalForm form) {
        Kind kind = form.kind();
        if (kind == null) {
            return Hindrance.of(Trouble.FAULTY, Set.of(Part.KIND), List.of());
        }
        String under = form.text(kind.actor() ? "initiators" : "place");
        Optional<String> parent = under.isEmpty() ? Optional.of("") : ProposalForm.id(under, entries(kind.actor()));
        if (parent.isEmpty()) {
            return ambiguous(kind.actor(), under);
        }
        try {
            return hindrance(
                    naming.add(person, kind.actor(), form.entry(kind, parent.get())), kind.actor(), form.text("name"));
        } catch (NumberFormatException e) {
            return Hindrance.of(Trouble.FAULTY, Set.of(Part.COORDINATES), List.of());
        }
    }

    private Hindrance alias(Person person, ProposalForm form) {
        String actor = form.text("initiators");
        String place = form.text("place");
        if (actor.isEmpty() == place.isEmpty()) {
            return Hindrance.of(Trouble.AMBIGUOUS, Set.of(Part.ACTOR, Part.PLACE), List.of());
        }
        boolean isActor = place.isEmpty();
        String typed = isActor ? actor : place;
        Optional<String> entry = ProposalForm.id(typed, entries(isActor));
        return entry.isEmpty()
                ? ambiguous(isActor, typed)
                : hindrance(naming.name(person, isActor, entry.get(), form.named()), isActor, form.text("name"));
    }

    private Function<String, List<Entry.Party>> entries(boolean actors) {
        return actors ? editing::actors : editing::places;
    }

    private Hindrance ambiguous(boolean actor, String typed) {
        return Hindrance.of(
                Trouble.AMBIGUOUS,
                Set.of(actor ? Part.ACTOR : Part.PLACE),
                meant(entries(actor).apply(typed)));
    }

    private Hindrance hindrance(Naming.Told told, boolean actor, String name) {
        if (told.upshot() == Naming.Upshot.DONE) {
            return Hindrance.NONE;
        }
        boolean taken = told.upshot() == Naming.Upshot.TAKEN && !name.isEmpty();
        return Hindrance.of(
                Trouble.valueOf(told.upshot().name()),
                ProposalForm.parts(told.fields(), actor),
                taken ? meant(entries(actor).apply(name)) : List.of());
    }

    private static List<String> meant(List<Entry.Party> found) {
        return found.stream().limit(MOST_MEANT).map(EditForm::named).toList();
    }

    private static int status(Trouble trouble) {
        if (trouble == null) {
            return 200;
        }
        return switch (trouble) {
            case FAULTY, AMBIGUOUS -> 400;
            case FORBIDDEN -> 403;
            case TAKEN, CHANGED -> 409;
            case AWAY -> 503;
        };
    }

    private Response page(Person person, boolean dismissed, String cursor, Hindrance hindrance, UriInfo uri) {
        Reader reader = Reader.of(uri);
        ProposalsMessages words = MessageBundles.get(
                ProposalsMessages.class, Localized.Literal.of(reader.lang().tag()));
        Naming.Page found = hindrance.trouble() == Trouble.AWAY
                ? new Naming.Page(List.of(), null)
                : naming.page(person, dismissed, cursor);
        List<String> next = new ArrayList<>(dismissed ? List.of("state=" + DISMISSED) : List.of());
        if (found.next() != null) {
            next.add("cursor=" + Reader.encoded(found.next()));
        }
        ProposalsView view = new ProposalsView(
                doorway.frame(reader, uri, words.title()),
                doorway.nav(reader, person, DeskPart.PROPOSALS),
                person.mayDecide(),
                dismissed,
                reader.address(PATH, dismissed ? List.of() : List.of("state=" + DISMISSED)),
                hindrance.trouble() == null ? uri.getQueryParameters().getFirst(DONE) : null,
                hindrance.trouble(),
                hindrance.wrong(),
                hindrance.typed(),
                hindrance.meant(),
                found.items().stream().map(one -> item(reader, one)).toList(),
                found.next() == null ? null : reader.address(PATH, next),
                reader.address(PATH, List.of()),
                reader.address(NamesPage.PATH, List.of()),
                doorway.token());
        return Doorway.untold(Html.page(status(hindrance.trouble()), Pages.deskproposals(view), reader.lang()))
                .build();
    }

    private static ProposalsView.Item item(Reader reader, Naming.Proposed one) {
        Kind kind = one.kind() == null ? null : Terms.of(Kind.class, one.kind().replace('-', '_'));
        Naming.Evidence evidence = one.evidence();
        String quote = evidence.quote() == null ? null : evidence.quote().exact();
        return new ProposalsView.Item(
                one.id(),
                one.name(),
                one.acronym(),
                kind,
                one.role(),
                reader.lang().number(one.articles()),
                seen(Dates.of(reader), one),
                quote,
                new Link(
                        evidence.publisher() == null ? evidence.article() : evidence.publisher(),
                        reader.source(evidence.article(), null)),
                new Typed(
                        one.id(),
                        one.name(),
                        Doorway.said(one.acronym()),
                        kind == null ? "" : kind.name(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private static String seen(Dates dates, Naming.Proposed one) {
        if (one.firstSeen() == null) {
            return null;
        }
        return one.firstSeen().equals(one.lastSeen())
                ? dates.day(one.firstSeen())
                : dates.day(one.firstSeen()) + " – " + dates.day(one.lastSeen());
    }
}
