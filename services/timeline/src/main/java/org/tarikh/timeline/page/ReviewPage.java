package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.ReviewView;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.frontend.desk.Verdict;
import org.tarikh.frontend.event.ClaimView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.event.Trail;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Act;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Queue;
import org.tarikh.timeline.desk.Waiting;
import org.tarikh.timeline.dossier.Dossiers;
import org.tarikh.timeline.dossier.History;
import org.tarikh.timeline.problem.Problem;

/** One event beside what it was read from, to be decided; then the next one in the queue. */
@Path(ReviewPage.PATH)
public class ReviewPage {
    static final String PATH = Doorway.DESK + "/events";
    private static final String ARTICLE = "source";

    private final EventDesk desk;
    private final Queue queue;
    private final Doorway doorway;
    private final SourceReadings readings;
    private final Dossiers dossiers;
    private final Chronology chronology;

    ReviewPage(
            EventDesk desk,
            Queue queue,
            Doorway doorway,
            SourceReadings readings,
            Dossiers dossiers,
            Chronology chronology) {
        this.desk = desk;
        this.queue = queue;
        this.doorway = doorway;
        this.readings = readings;
        this.dossiers = dossiers;
        this.chronology = chronology;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response event(
            @PathParam("id") String id, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return desk.answer(id, secret, uri, (person, event) -> page(person, event, Answer.SHOWN, uri));
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("id") String id,
            @FormParam("revision") String revision,
            @FormParam("note") String note,
            @FormParam("next") String next,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.ACCEPT, id, revision, note, next, secret, uri);
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response reject(
            @PathParam("id") String id,
            @FormParam("revision") String revision,
            @FormParam("note") String note,
            @FormParam("next") String next,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.REJECT, id, revision, note, next, secret, uri);
    }

    @POST
    @Path("/{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") String id,
            @FormParam("over") boolean over,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return hand(id, secret, uri, (person, event) -> queue.take(person, event, over));
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response release(
            @PathParam("id") String id, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return hand(id, secret, uri, queue::release);
    }

    /** Something that is done about who has an event in hand. */
    private interface Hand {
        Outcome move(Person person, UUID event);
    }

    private Response hand(String id, String secret, UriInfo uri, Hand hand) {
        return desk.answer(id, secret, uri, (person, event) -> {
            Outcome outcome = hand.move(person, event);
            return outcome.done()
                    ? DeskPage.see(QueueAddress.of(uri).event(event, shown(uri)))
                    : page(person, event, new Answer(Doorway.trouble(outcome), null, null), uri);
        });
    }

    /** Leads to the next event when it is done, to the queue where there is none. */
    private Response decide(Act act, String id, String revision, String note, String next, String secret, UriInfo uri) {
        return desk.answer(id, secret, uri, (person, event) -> {
            Optional<Queue.Seen> seen = DeskPage.seen(id, revision);
            if (seen.isEmpty()) {
                return page(person, event, new Answer(Trouble.CHANGED, null, note), uri);
            }
            Outcome outcome = queue.decide(person, act, seen.get(), DeskPage.said(note));
            if (!outcome.done()) {
                Answer answer = new Answer(Doorway.trouble(outcome), seen.get().revision(), note);
                return page(person, event, answer, uri);
            }
            QueueAddress at = QueueAddress.of(uri);
            String done = DeskPage.done(act, event);
            return DeskPage.see(EventPage.uuid(next)
                    .map(other -> at.event(other, done) + "#q1")
                    .orElseGet(() -> at.queue(done)));
        });
    }

    /**
     * Why the page is shown.
     *
     * @param trouble why the last act did nothing, or null
     * @param seen the revision that was to be decided, or null
     * @param note what was typed as the reason, or null
     */
    private record Answer(Trouble trouble, Long seen, String note) {
        static final Answer SHOWN = new Answer(null, null, null);
    }

    private Response page(Person person, UUID id, Answer answer, UriInfo uri) {
        QueueAddress at = QueueAddress.of(uri);
        Reader reader = at.reader();
        Optional<Queue.Found> found = queue.find(person, id);
        if (found.isEmpty()) {
            return desk.missing(uri);
        }
        if (found.get().item() == null) {
            return DeskPage.see(at.event(found.get().mergedInto()));
        }
        Waiting.Item item = found.get().item();
        Entry entry = item.event();
        Map<String, String> articles = articles(entry);
        String chosen = Optional.ofNullable(uri.getQueryParameters().getFirst(ARTICLE))
                .filter(articles::containsKey)
                .orElseGet(() -> articles.keySet().stream().findFirst().orElse(null));
        Frame frame = doorway.frame(reader, uri, entry.title());
        EventView event = Events.of(reader).view(entry, null, Events.Beside.NOTHING);
        UUID next = queue.after(person, at.wanted(), id).orElse(null);
        Verdict verdict = Terms.of(Verdict.class, entry.reviewState());
        ReviewView view = new ReviewView(
                frame,
                doorway.nav(reader, person, null),
                desk.pages(reader, entry),
                event,
                verdict == null ? Verdict.MACHINE : verdict,
                person.mayDecide(),
                DeskPage.decided(reader, uri, chronology),
                DeskPage.accepted(uri),
                answer.trouble(),
                since(answer, id, reader),
                DeskPage.doubts(item),
                item.errors() == 0 ? null : reader.lang().number(item.errors()),
                DeskPage.hand(item.assignment(), reader),
                claims(entry, event, chosen, at),
                tabs(articles, chosen, entry, at),
                source(chosen, entry, reader, frame),
                Doorway.said(answer.note()),
                Long.toString(entry.revision()),
                next == null ? null : next.toString(),
                new ReviewView.Actions(
                        at.act(id, "accept", shown(uri)),
                        at.act(id, "reject", shown(uri)),
                        at.act(id, "take", shown(uri)),
                        at.act(id, "release", shown(uri)),
                        at.queue(),
                        next == null ? null : at.event(next) + "#q1"),
                doorway.token());
        int status = answer.trouble() == null ? 200 : Doorway.status(answer.trouble());
        return Doorway.untold(Html.page(status, Pages.deskreview(view), reader.lang()))
                .build();
    }

    /** The parameter that keeps which article is shown. */
    private static String[] shown(UriInfo uri) {
        String article = uri.getQueryParameters().getFirst(ARTICLE);
        return article == null ? new String[0] : new String[] {parameter(article)};
    }

    private static String parameter(String article) {
        return ARTICLE + "=" + Reader.encoded(article);
    }

    /** The articles of an event by their ids, each with what it is called. */
    private static Map<String, String> articles(Entry entry) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Quoted passage : Quoted.of(entry.evidence())) {
            Entry.Evidence evidence = passage.first();
            String called = evidence.headline() == null ? evidence.publisher() : evidence.headline();
            articles.putIfAbsent(evidence.article(), called == null ? evidence.article() : called);
        }
        return articles;
    }

    private static List<ReviewView.Tab> tabs(
            Map<String, String> articles, String chosen, Entry entry, QueueAddress at) {
        List<ReviewView.Tab> tabs = new ArrayList<>();
        articles.forEach((article, called) -> tabs.add(new ReviewView.Tab(
                new Link(called, at.event(entry.id(), parameter(article))), article.equals(chosen))));
        return tabs;
    }

    private static List<ReviewView.Claim> claims(Entry entry, EventView event, String chosen, QueueAddress at) {
        Map<Integer, String> articles = new LinkedHashMap<>();
        Quoted.of(entry.evidence())
                .forEach(passage ->
                        articles.put(passage.number(), passage.first().article()));
        List<ReviewView.Claim> claims = new ArrayList<>();
        for (ClaimView claim : event.claims()) {
            String words = null;
            if (claim.words() != null) {
                String article = articles.get(claim.words().number());
                words = (article.equals(chosen) ? "" : at.event(entry.id(), parameter(article))) + "#q"
                        + claim.words().number();
            }
            claims.add(new ReviewView.Claim(claim, words));
        }
        return claims;
    }

    /** Null where it cannot be had; the event can be decided by the words that were read of it. */
    private SourceView source(String article, Entry entry, Reader reader, Frame frame) {
        try {
            return article == null
                    ? null
                    : readings.of(article, entry, reader, frame).orElse(null);
        } catch (Problem away) {
            return null;
        }
    }

    /** What has changed since the revision that was to be decided, where that is why it was not. */
    private Trail since(Answer answer, UUID event, Reader reader) {
        if (answer.trouble() != Trouble.CHANGED || answer.seen() == null) {
            return null;
        }
        List<History.Change> changes = dossiers.history(event).map(History::changes).orElse(List.of()).stream()
                .filter(change -> change.revision() > answer.seen())
                .toList();
        Trail trail = Provenance.of(reader).trail(new History(changes, null));
        return trail == null ? new Trail(List.of()) : trail;
    }
}
