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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.LexiconForm;
import org.tarikh.frontend.desk.ProposalsMessages;
import org.tarikh.frontend.desk.ProposalsView;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Trouble;
import org.tarikh.frontend.desk.ProposalsView.Typed;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.desk.Naming;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.page.LexiconClerk.Hindrance;

/** Names that articles have and the lexicon does not, for editors to bring into it. */
@Path(ProposalsPage.PATH)
public class ProposalsPage {
    static final String PATH = Doorway.DESK + "/proposals";

    private static final String DISMISSED = "dismissed";
    private static final String DONE = "done";
    private static final String RESTORE = "restore";

    private final Naming naming;
    private final LexiconClerk clerk;
    private final Doorway doorway;

    ProposalsPage(Naming naming, LexiconClerk clerk, Doorway doorway) {
        this.naming = naming;
        this.clerk = clerk;
        this.doorway = doorway;
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
        Hindrance hindrance = aside
                ? clerk.tried(
                        person,
                        () -> clerk.hindrance(
                                naming.dismiss(person, form.text("proposal"), !act.equals(RESTORE)),
                                true,
                                form.text("name")))
                : clerk.add(person, form);
        if (hindrance.trouble() == null) {
            List<String> to = new ArrayList<>(List.of(DONE + "=" + Reader.encoded(form.text("name"))));
            if (act.equals(RESTORE)) {
                to.add(0, "state=" + DISMISSED);
            }
            return Doorway.to(Reader.of(uri), PATH, to.toArray(String[]::new)).build();
        }
        return page(person, act.equals(RESTORE), null, aside ? hindrance : hindrance.keeping(form.typed()), uri);
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
                new LexiconForm(
                        reader.address(PATH, List.of()), reader.address(NamesPage.PATH, List.of()), doorway.token()));
        return Doorway.untold(Html.page(hindrance.status(), Pages.deskproposals(view), reader.lang()))
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
