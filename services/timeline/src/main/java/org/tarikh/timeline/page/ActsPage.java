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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.desk.Acts;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Waiting;

/** What editors did to an event; the last of it that holds can be taken back, and then the one before. */
@Path("/desk/events/{id}/acts")
public class ActsPage {
    private static final String PAGE = "acts";
    private static final String DONE = "done";

    private final EventDesk desk;
    private final Acts acts;
    private final Chronology chronology;

    ActsPage(EventDesk desk, Acts acts, Chronology chronology) {
        this.desk = desk;
        this.acts = acts;
        this.chronology = chronology;
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

    private Response page(Person person, UUID event, String cursor, EditTrouble trouble, String note, UriInfo uri) {
        return desk.found(
                person,
                event,
                PAGE,
                uri,
                found -> page(person, found.item().event(), found.last(), cursor, trouble, note, uri));
    }

    private Response page(
            Person person,
            Entry entry,
            Waiting.LastAct last,
            String cursor,
            EditTrouble trouble,
            String note,
            UriInfo uri) {
        UUID event = entry.id();
        Reader reader = Reader.of(uri);
        Dates dates = Dates.of(reader);
        Acts.Page page = acts.of(person, event, cursor);
        Map<UUID, String> titles = titles(entry, page.items(), last);
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
                last == null || last.event().equals(event)
                        ? null
                        : new Link(
                                titles.getOrDefault(last.event(), last.event().toString()),
                                reader.address(EventDesk.path(last.event(), PAGE), List.of())),
                page.items().stream()
                        .map(act -> act(reader, dates, act, last, titles))
                        .toList(),
                page.next() == null
                        ? null
                        : reader.address(EventDesk.path(event, PAGE), List.of("cursor=" + Reader.encoded(page.next()))),
                last != null,
                reader.address(EventDesk.path(event, PAGE), List.of()),
                desk.token());
        return desk.answer(EventDesk.status(trouble), Pages.deskacts(view), reader);
    }

    /** What the events are called that acts on what is one event are about, of those that readers are told of. */
    private Map<UUID, String> titles(Entry entry, List<Acts.Act> acts, Waiting.LastAct last) {
        Set<UUID> named = new HashSet<>();
        if (last != null) {
            named.add(last.event());
        }
        for (Acts.Act act : acts) {
            Stream.of(act.was(), act.becomes())
                    .filter(Objects::nonNull)
                    .flatMap(values -> values.keySet().stream())
                    .forEach(name -> EventPage.uuid(name).ifPresent(named::add));
        }
        Map<UUID, String> titles = new HashMap<>();
        chronology.entries(named, Knowledge.NOW).forEach((id, event) -> titles.put(id, event.title()));
        titles.put(entry.id(), entry.title());
        return titles;
    }

    private ActsView.Act act(Reader reader, Dates dates, Acts.Act act, Waiting.LastAct last, Map<UUID, String> titles) {
        return new ActsView.Act(
                dates.moment(act.at()),
                Terms.of(EventDeed.class, act.act()),
                Terms.of(AuditAct.class, act.act()),
                act.act(),
                act.by(),
                act.note(),
                changes(
                        reader,
                        titles,
                        act.was() == null ? Map.of() : act.was(),
                        act.becomes() == null ? Map.of() : act.becomes()),
                act.redacted(),
                last != null
                        && last.act().equals(act.act())
                        && last.event().equals(act.subject())
                        && last.at().equals(act.at()));
    }

    /** Of acts on what are one event the values are the reports of each; they are told by how many they are. */
    private List<ActsView.Change> changes(
            Reader reader, Map<UUID, String> titles, Map<String, Object> was, Map<String, Object> becomes) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(becomes.keySet());
        List<ActsView.Change> changes = new ArrayList<>();
        for (String name : names) {
            Optional<UUID> event = EventPage.uuid(name);
            String before = event.isPresent() ? counted(reader, was.get(name)) : said(was.get(name));
            String after = event.isPresent() ? counted(reader, becomes.get(name)) : said(becomes.get(name));
            if (!Objects.equals(before, after)) {
                String called = event.map(titles::get).orElse(name);
                changes.add(new ActsView.Change(Terms.of(EditPart.class, name), called, before, after));
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
