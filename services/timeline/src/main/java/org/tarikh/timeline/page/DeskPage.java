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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.DeskView;
import org.tarikh.frontend.desk.Doubt;
import org.tarikh.frontend.desk.InHand;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.desk.Act;
import org.tarikh.timeline.desk.Fate;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Queue;
import org.tarikh.timeline.desk.Waiting;

/** What waits for an editor: each event with the words it was read from, to be accepted or rejected. */
@Path(Doorway.DESK)
public class DeskPage {
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";
    private static final int MOST_WORDS = 3;
    private static final int MOST_PICKED = 100;

    private final Queue queue;
    private final Doorway doorway;
    private final Chronology chronology;

    DeskPage(Queue queue, Doorway doorway, Chronology chronology) {
        this.queue = queue;
        this.doorway = doorway;
        this.chronology = chronology;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response queue(@CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> page(200, person, null, uri));
    }

    @POST
    @Path("/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response accept(
            @FormParam("event") String event,
            @FormParam("revision") String revision,
            @FormParam("next") String next,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.ACCEPT, event, revision, next, secret, uri);
    }

    @POST
    @Path("/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response reject(
            @FormParam("event") String event,
            @FormParam("revision") String revision,
            @FormParam("next") String next,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.REJECT, event, revision, next, secret, uri);
    }

    /** One act on all events that were chosen. */
    @POST
    @Path("/acts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response several(
            @FormParam("pick") List<String> picked,
            @FormParam("act") String act,
            @FormParam("note") String note,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> {
            List<Queue.Seen> seen = picked.stream()
                    .map(one -> one.split(" ", 2))
                    .map(one -> seen(one[0], one.length < 2 ? null : one[1]))
                    .flatMap(Optional::stream)
                    .distinct()
                    .limit(MOST_PICKED)
                    .toList();
            Act known = Terms.of(Act.class, act);
            if (seen.isEmpty() || known == null) {
                return page(400, person, Trouble.NONE, uri);
            }
            if (!person.mayDecide()) {
                return page(403, person, Trouble.FORBIDDEN, uri);
            }
            Map<Fate, Long> fates = queue.decide(person, known, seen, said(note));
            List<String> told = new ArrayList<>();
            told.add("several=" + known.name().toLowerCase(Locale.ROOT));
            fates.forEach((fate, count) -> told.add(fate.name().toLowerCase(Locale.ROOT) + "=" + count));
            return see(QueueAddress.of(uri).queue(told.toArray(String[]::new)));
        });
    }

    /** Leads to another page when it is done, so that loading it again decides nothing twice. */
    private Response decide(Act act, String event, String revision, String next, String secret, UriInfo uri) {
        return doorway.admit(secret, uri, person -> {
            Optional<Queue.Seen> seen = seen(event, revision);
            if (seen.isEmpty()) {
                return page(409, person, Trouble.CHANGED, uri);
            }
            Outcome outcome = queue.decide(person, act, seen.get(), null);
            if (outcome.done()) {
                String address = QueueAddress.of(uri).queue(done(act, seen.get().event()));
                return see(EventPage.uuid(next).map(id -> address + "#i-" + id).orElse(address));
            }
            Trouble trouble = Doorway.trouble(outcome);
            return page(Doorway.status(trouble), person, trouble, uri);
        });
    }

    /** The parameter that tells what was just decided. */
    static String done(Act act, UUID event) {
        return (act == Act.ACCEPT ? ACCEPTED : REJECTED) + "=" + event;
    }

    static Response see(String address) {
        return Doorway.untold(Response.seeOther(URI.create(address)).build()).build();
    }

    static Optional<Queue.Seen> seen(String event, String revision) {
        return EventPage.uuid(event).flatMap(id -> EventDesk.revision(revision).map(seen -> new Queue.Seen(id, seen)));
    }

    /** What was typed, null where that is nothing. */
    static String said(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private Response page(int status, Person person, Trouble trouble, UriInfo uri) {
        Reader reader = Reader.of(uri);
        QueueAddress at = QueueAddress.of(uri);
        Optional<Waiting> found = queue.page(person, at.wanted(), at.cursor());
        Waiting waiting = found.orElse(new Waiting(List.of(), null));
        Entries entries = Entries.of(reader);
        DeskView view = new DeskView(
                doorway.frame(reader, uri, doorway.words(reader.lang()).title()),
                doorway.nav(reader, person, DeskPart.QUEUE),
                new QueueFilterFields(at).filters(),
                person.mayDecide(),
                decided(reader, uri, chronology),
                accepted(uri),
                tally(reader, uri),
                found.isEmpty() ? Trouble.ASKED : trouble,
                items(at, entries, waiting.items()),
                waiting.next() == null ? null : at.more(waiting.next()),
                new DeskView.Actions(at.act("accept"), at.act("reject"), at.act("acts")),
                doorway.token());
        return Doorway.untold(Html.page(found.isEmpty() ? 400 : status, Pages.desk(view), reader.lang()))
                .build();
    }

    /** The event that was just decided, or null. A rejected one may be gone from the chronology, and is told by its id. */
    static Link decided(Reader reader, UriInfo uri, Chronology chronology) {
        String accepted = uri.getQueryParameters().getFirst(ACCEPTED);
        return EventPage.uuid(accepted == null ? uri.getQueryParameters().getFirst(REJECTED) : accepted)
                .map(event -> new Link(
                        chronology
                                .standing(event, Knowledge.NOW)
                                .map(Entry::title)
                                .orElse(event.toString()),
                        reader.event(event)))
                .orElse(null);
    }

    static boolean accepted(UriInfo uri) {
        return uri.getQueryParameters().containsKey(ACCEPTED)
                || "accept".equals(uri.getQueryParameters().getFirst("several"));
    }

    private static DeskView.Tally tally(Reader reader, UriInfo uri) {
        return uri.getQueryParameters().containsKey("several")
                ? new DeskView.Tally(
                        count(reader, uri, Fate.DONE),
                        count(reader, uri, Fate.CHANGED),
                        count(reader, uri, Fate.ASSIGNED),
                        count(reader, uri, Fate.GONE))
                : null;
    }

    private static String count(Reader reader, UriInfo uri, Fate fate) {
        String given = uri.getQueryParameters().getFirst(fate.name().toLowerCase(Locale.ROOT));
        return given != null && given.matches("[1-9]\\d{0,2}") ? reader.lang().number(Integer.parseInt(given)) : null;
    }

    private static List<DeskView.Item> items(QueueAddress at, Entries entries, List<Waiting.Item> waiting) {
        List<DeskView.Item> items = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Waiting.Item item = waiting.get(i);
            Entry event = item.event();
            items.add(new DeskView.Item(
                    entries.view(event),
                    at.event(event.id()) + "#q1",
                    at.reader().address(EventDesk.path(event.id(), "edit"), List.of()),
                    Long.toString(event.revision()),
                    i + 1 < waiting.size() ? waiting.get(i + 1).event().id().toString() : null,
                    hand(item.assignment(), at.reader()),
                    doubts(item),
                    Quoted.of(event.evidence()).stream()
                            .limit(MOST_WORDS)
                            .map(passage -> words(at.reader(), entries.dates(), event, passage))
                            .toList()));
        }
        return items;
    }

    static InHand hand(Waiting.Assignment assignment, Reader reader) {
        return assignment == null
                ? null
                : new InHand(
                        assignment.by(),
                        assignment.own(),
                        reader.lang().digits(assignment.until().toString().substring(11, 16)));
    }

    static List<Doubt> doubts(Waiting.Item item) {
        return item.reasons().stream()
                .map(reason -> Terms.of(Doubt.class, reason))
                .filter(Objects::nonNull)
                .toList();
    }

    private static DeskView.Words words(Reader reader, Dates dates, Entry event, Quoted passage) {
        Entry.Evidence evidence = passage.first();
        return new DeskView.Words(
                passage.runs(),
                evidence.publisher(),
                dates.day(evidence.published()),
                reader.quote(evidence.article(), event.id(), passage.number()));
    }
}
