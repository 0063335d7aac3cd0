package org.tarikh.timeline.page;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.ActsView;
import org.tarikh.frontend.desk.AuditAct;
import org.tarikh.frontend.desk.EditPart;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.desk.EventDeed;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Acts;
import org.tarikh.timeline.desk.Person;

/** What editors did to an event; the last of it that holds can be taken back, and then the one before. */
@Path("/desk/events/{id}/acts")
public class ActsPage {
    private static final String PAGE = "acts";
    private static final String DONE = "done";

    private final EventDesk desk;
    private final Acts acts;

    ActsPage(EventDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** The page of an event after something was done to it, so that loading it again does nothing twice. */
    static Response after(EventDeed deed, UUID event, Acts.Outcome outcome, UriInfo uri) {
        List<UUID> standing = outcome.events().stream().map(Entry::id).toList();
        UUID shown = standing.contains(event) || standing.isEmpty() ? event : standing.get(0);
        return Doorway.to(
                        Reader.of(uri),
                        EventDesk.path(shown, PAGE),
                        DONE + "=" + deed.name().toLowerCase())
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response open(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.answer(id, secret, uri, (person, event) -> page(person, event, cursor, null, "", uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @FormParam("revision") String revision,
            @FormParam("note") String note,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.answer(id, secret, uri, (person, event) -> {
            Optional<Long> seen = EventDesk.revision(revision);
            String said = Doorway.said(note).strip();
            if (seen.isEmpty()) {
                return page(person, event, null, EditTrouble.BROKEN, said, uri);
            }
            Acts.Outcome outcome = acts.undo(person, event, seen.get(), said);
            return outcome.hitch() == null
                    ? after(EventDeed.RESTORE, event, outcome, uri)
                    : page(person, event, null, EventDesk.trouble(outcome.hitch(), EditTrouble.FAULTY), said, uri);
        });
    }

    private Response page(
            Person person, UUID event, String cursor, EditTrouble trouble, String note, UriInfo uri) {
        return desk.standing(person, event, PAGE, uri, entry -> page(person, entry, cursor, trouble, note, uri));
    }

    private Response page(
            Person person, Entry entry, String cursor, EditTrouble trouble, String note, UriInfo uri) {
        UUID event = entry.id();
        Reader reader = Reader.of(uri);
        Dates dates = Dates.of(reader);
        Acts.Page page = acts.of(person, event, cursor);
        ActsView view = new ActsView(
                desk.frame(reader, uri, desk.words(reader.lang()).acts()),
                desk.nav(reader, person),
                desk.pages(reader, person, entry, trouble, List.of()),
                trouble,
                trouble == null
                        ? Terms.of(EventDeed.class, uri.getQueryParameters().getFirst(DONE))
                        : null,
                Long.toString(entry.revision()),
                note,
                page.items().stream().map(act -> act(reader, dates, act)).toList(),
                page.next() == null
                        ? null
                        : reader.address(EventDesk.path(event, PAGE), List.of("cursor=" + Reader.encoded(page.next()))),
                reader.address(EventDesk.path(event, PAGE), List.of()),
                desk.token());
        return desk.answer(EventDesk.status(trouble), Pages.deskacts(view), reader);
    }

    private ActsView.Act act(Reader reader, Dates dates, Acts.Act act) {
        return new ActsView.Act(
                dates.moment(act.at()),
                Terms.of(EventDeed.class, act.act()),
                Terms.of(AuditAct.class, act.act()),
                act.act(),
                act.by(),
                act.note(),
                changes(
                        reader,
                        act.was() == null ? Map.of() : act.was(),
                        act.becomes() == null ? Map.of() : act.becomes()),
                act.redacted());
    }

    /** Of acts on what are one event the values are the reports of each; they are told by how many they are. */
    private List<ActsView.Change> changes(Reader reader, Map<String, Object> was, Map<String, Object> becomes) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(becomes.keySet());
        List<ActsView.Change> changes = new ArrayList<>();
        for (String name : names) {
            boolean event = EventPage.uuid(name).isPresent();
            String before = event ? counted(reader, was.get(name)) : said(was.get(name));
            String after = event ? counted(reader, becomes.get(name)) : said(becomes.get(name));
            if (!Objects.equals(before, after)) {
                changes.add(new ActsView.Change(Terms.of(EditPart.class, name), name, before, after));
            }
        }
        return changes;
    }

    private String counted(Reader reader, Object reports) {
        return reports instanceof List<?> list
                ? desk.words(reader.lang()).reports() + ": " + reader.lang().number(list.size())
                : null;
    }

    /** A value of the audit in a line; null where it is nothing. */
    private static String said(Object value) {
        if (value instanceof Map<?, ?> fields) {
            String name = said(fields.get("name"));
            return name == null ? joined(", ", fields.values().stream()) : name;
        }
        if (value instanceof List<?> list) {
            return joined("; ", list.stream());
        }
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static String joined(String separator, Stream<?> values) {
        String joined = values.map(ActsPage::said).filter(Objects::nonNull).collect(Collectors.joining(separator));
        return joined.isEmpty() ? null : joined;
    }
}
