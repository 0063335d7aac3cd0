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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.DeskView;
import org.tarikh.frontend.desk.Doubt;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.desk.Act;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Waiting;

/** What waits for an editor: each event with the words it was read from, to be accepted or rejected. */
@Path(Doorway.DESK)
public class DeskPage {
    private static final int MOST_WORDS = 3;
    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";

    private final Desk desk;
    private final Doorway doorway;
    private final Chronology chronology;

    DeskPage(Desk desk, Doorway doorway, Chronology chronology) {
        this.desk = desk;
        this.doorway = doorway;
        this.chronology = chronology;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response queue(
            @QueryParam("cursor") String cursor, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        Optional<Person> person = desk.who(secret);
        return Doorway.elsewhere(person, uri).orElseGet(() -> page(200, person.get(), cursor, null, uri));
    }

    @POST
    @Path("/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response accept(
            @FormParam("event") String event,
            @FormParam("revision") String revision,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.ACCEPT, event, revision, secret, uri);
    }

    @POST
    @Path("/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response reject(
            @FormParam("event") String event,
            @FormParam("revision") String revision,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return decide(Act.REJECT, event, revision, secret, uri);
    }

    /** Leads to another page when it is done, so that loading it again decides nothing twice. */
    private Response decide(Act act, String event, String revision, String secret, UriInfo uri) {
        Optional<Person> person = desk.who(secret);
        return Doorway.elsewhere(person, uri).orElseGet(() -> {
            Optional<UUID> id = EventPage.uuid(event);
            if (id.isEmpty() || revision == null || !revision.matches("\\d{1,15}")) {
                return page(409, person.get(), null, Trouble.CHANGED, uri);
            }
            Outcome outcome = desk.decide(person.get(), act, id.get(), Long.parseLong(revision));
            if (outcome.done()) {
                String done = (act == Act.ACCEPT ? ACCEPTED : REJECTED) + "=" + id.get();
                return Doorway.to(Reader.of(uri), Doorway.DESK, done).build();
            }
            Trouble trouble = Doorway.trouble(outcome);
            return page(Doorway.status(trouble), person.get(), null, trouble, uri);
        });
    }

    private Response page(int status, Person person, String cursor, Trouble trouble, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Waiting waiting = desk.queue(person, cursor);
        Entries entries = Entries.of(reader);
        String accepted = uri.getQueryParameters().getFirst(ACCEPTED);
        String rejected = uri.getQueryParameters().getFirst(REJECTED);
        DeskView view = new DeskView(
                doorway.frame(reader, uri, doorway.words(reader.lang()).title()),
                doorway.nav(reader, person, DeskPart.QUEUE),
                person.mayDecide(),
                done(reader, accepted == null ? rejected : accepted),
                accepted != null,
                trouble,
                waiting.items().stream()
                        .map(item -> item(reader, entries, item))
                        .toList(),
                waiting.next() == null
                        ? null
                        : reader.address(Doorway.DESK, List.of("cursor=" + Reader.encoded(waiting.next()))),
                new DeskView.Actions(
                        reader.address(Doorway.DESK + "/accept", List.of()),
                        reader.address(Doorway.DESK + "/reject", List.of())),
                doorway.token());
        return Doorway.untold(Html.page(status, Pages.desk(view), reader.lang()))
                .build();
    }

    /** A rejected event may be gone from the chronology already, and is known by its id then. */
    private Link done(Reader reader, String id) {
        return EventPage.uuid(id)
                .map(event -> new Link(
                        chronology
                                .standing(event, Knowledge.NOW)
                                .map(Entry::title)
                                .orElse(event.toString()),
                        reader.event(event)))
                .orElse(null);
    }

    private static DeskView.Item item(Reader reader, Entries entries, Waiting.Item item) {
        Entry event = item.event();
        return new DeskView.Item(
                entries.view(event),
                Long.toString(event.revision()),
                item.reasons().stream()
                        .map(reason -> Terms.of(Doubt.class, reason))
                        .filter(Objects::nonNull)
                        .toList(),
                Quoted.of(event.evidence()).stream()
                        .limit(MOST_WORDS)
                        .map(passage -> words(reader, entries.dates(), event, passage))
                        .toList());
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
