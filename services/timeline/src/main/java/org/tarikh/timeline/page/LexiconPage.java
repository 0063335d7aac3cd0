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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.LexiconForm;
import org.tarikh.frontend.desk.LexiconMessages;
import org.tarikh.frontend.desk.LexiconView;
import org.tarikh.frontend.desk.LexiconView.Addition;
import org.tarikh.frontend.desk.ProposalsView.Trouble;
import org.tarikh.timeline.desk.Answer;
import org.tarikh.timeline.desk.Naming;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.page.LexiconClerk.Hindrance;
import org.tarikh.timeline.problem.Problem;

/** What editors added to the lexicon, to be removed and added to. */
@Path(LexiconPage.PATH)
public class LexiconPage {
    static final String PATH = Doorway.DESK + "/lexicon";

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String ACTOR = "actor";

    private final Naming naming;
    private final LexiconClerk clerk;
    private final Doorway doorway;

    LexiconPage(Naming naming, LexiconClerk clerk, Doorway doorway) {
        this.naming = naming;
        this.clerk = clerk;
        this.doorway = doorway;
    }

    /** Which additions are shown. */
    private record Shown(Addition kind, String words, String cursor) {
        static final Shown ALL = new Shown(null, "", null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("show") String show,
            @QueryParam("q") String words,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        Addition kind = Doorway.said(show).isBlank() ? null : Terms.of(Addition.class, show);
        Shown shown = new Shown(kind, Doorway.said(words).strip(), cursor);
        return doorway.admit(secret, uri, person -> page(person, shown, Hindrance.NONE, uri));
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
        boolean removal = form.text("do").equals("remove");
        Hindrance hindrance = removal ? remove(person, form) : clerk.add(person, form);
        if (hindrance.trouble() == null) {
            String done = (removal ? REMOVED : ADDED) + "=" + Reader.encoded(form.text("name"));
            return Doorway.to(Reader.of(uri), PATH, done).build();
        }
        return page(person, Shown.ALL, removal ? hindrance : hindrance.keeping(form.typed()), uri);
    }

    private Hindrance remove(Person person, ProposalForm form) {
        String id = form.text("id");
        Optional<UUID> name = EventPage.uuid(id);
        if (name.isEmpty() && !id.isEmpty()) {
            return Hindrance.of(Trouble.CHANGED, Set.of(), List.of());
        }
        boolean actor = form.text("sort").equals(ACTOR);
        String note = form.text("note");
        return clerk.tried(
                person,
                () -> clerk.hindrance(
                        naming.remove(
                                person,
                                actor,
                                form.text("entry"),
                                name.orElse(null),
                                form.text("revision"),
                                note.isEmpty() ? null : note),
                        actor,
                        form.text("name")));
    }

    private Response page(Person person, Shown shown, Hindrance before, UriInfo uri) {
        Reader reader = Reader.of(uri);
        LexiconMessages words = MessageBundles.get(
                LexiconMessages.class, Localized.Literal.of(reader.lang().tag()));
        Hindrance hindrance = before;
        Naming.Additions found = new Naming.Additions(List.of(), null);
        try {
            Answer<Naming.Additions> answer = naming.additions(
                    person,
                    shown.kind() == null ? null : shown.kind().name().toLowerCase(Locale.ROOT),
                    shown.words().isEmpty() ? null : shown.words(),
                    shown.cursor());
            if (answer.given()) {
                found = answer.value();
            } else if (before.trouble() == null) {
                hindrance = Hindrance.of(person.mayDecide() ? Trouble.FAULTY : Trouble.FORBIDDEN, Set.of(), List.of());
            }
        } catch (Problem away) {
            hindrance = Hindrance.of(Trouble.AWAY, Set.of(), List.of()).keeping(before.typed());
        }
        List<String> next = new ArrayList<>();
        if (shown.kind() != null) {
            next.add("show=" + shown.kind().name());
        }
        if (!shown.words().isEmpty()) {
            next.add("q=" + Reader.encoded(shown.words()));
        }
        if (found.next() != null) {
            next.add("cursor=" + Reader.encoded(found.next()));
        }
        String removed = uri.getQueryParameters().getFirst(REMOVED);
        String done = removed == null ? uri.getQueryParameters().getFirst(ADDED) : removed;
        LexiconView view = new LexiconView(
                doorway.frame(reader, uri, words.title()),
                doorway.nav(reader, person, DeskPart.LEXICON),
                person.mayDecide(),
                shown.kind(),
                shown.words(),
                hindrance.trouble() == null ? done : null,
                removed != null,
                hindrance.trouble(),
                hindrance.wrong(),
                hindrance.meant(),
                hindrance.typed() == null ? ProposalForm.EMPTY : hindrance.typed(),
                found.items().stream().map(one -> item(reader, one)).toList(),
                found.next() == null ? null : reader.address(PATH, next),
                PATH,
                new LexiconForm(
                        reader.address(PATH, List.of()), reader.address(NamesPage.PATH, List.of()), doorway.token()));
        return Doorway.untold(Html.page(hindrance.status(), Pages.desklexicon(view), reader.lang()))
                .build();
    }

    private static LexiconView.Item item(Reader reader, Naming.Added one) {
        Naming.AddedTo entry = one.entry();
        boolean name = one.id() != null;
        return new LexiconView.Item(
                one.id() == null ? one.kind() + "-" + entry.id() : one.id().toString(),
                Terms.of(Addition.class, one.kind()),
                one.name(),
                name ? entry.name() == null ? entry.id() : entry.name() : null,
                name && !"en".equals(one.language()) ? one.language() : null,
                entry.sort().equals(ACTOR) ? reader.actor(entry.id()) : reader.place(entry.id()),
                reader.lang().number(entry.events()),
                one.by(),
                Dates.of(reader).moment(one.at()),
                one.note(),
                entry.current(),
                reader.address(DeskAuditPage.PATH, List.of("entry=" + Reader.encoded(entry.id()))),
                new LexiconView.Removal(
                        entry.sort(), entry.id(), name ? one.id().toString() : null, Long.toString(entry.revision())));
    }
}
