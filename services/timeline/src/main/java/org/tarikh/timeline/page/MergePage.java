package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.desk.EventDeed;
import org.tarikh.frontend.desk.MergeView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Acts;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.dossier.Accounts;
import org.tarikh.timeline.dossier.Dossiers;

/** Where an editor makes events one, after seeing what they would be. */
@Path("/desk/events/{id}/merge")
public class MergePage {
    private static final String PAGE = "merge";
    private static final String OTHER = "other";
    private static final String REVISION = "revision";
    private static final int MOST_EVENTS = 50;
    private static final int DAYS_NEAR = 7;

    private final EventDesk desk;
    private final Editing editing;
    private final Acts acts;
    private final Dossiers dossiers;

    MergePage(EventDesk desk, Editing editing, Acts acts, Dossiers dossiers) {
        this.desk = desk;
        this.editing = editing;
        this.acts = acts;
        this.dossiers = dossiers;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return desk.told(id, secret, PAGE, uri, (person, entry) -> {
            Reader reader = Reader.of(uri);
            return page(reader, person, entry, null, null, Map.of(), new MultivaluedHashMap<>(), uri);
        });
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response preview(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.told(id, secret, PAGE, uri, (person, entry) -> previewed(person, entry, null, form, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response merge(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.told(id, secret, PAGE, uri, (person, entry) -> merged(person, entry, form, uri));
    }

    private Response merged(Person person, Entry entry, MultivaluedMap<String, String> form, UriInfo uri) {
        Optional<Long> revision = EventDesk.revision(form.getFirst(REVISION));
        Map<UUID, Long> revisions = new LinkedHashMap<>();
        for (UUID other : chosen(form, entry)) {
            EventDesk.revision(form.getFirst(REVISION + "." + other)).ifPresent(seen -> revisions.put(other, seen));
        }
        if (revision.isEmpty() || revisions.isEmpty()) {
            return previewed(person, entry, EditTrouble.BROKEN, form, uri);
        }
        String note = Doorway.said(form.getFirst("note")).strip();
        Acts.Outcome outcome = acts.merge(person, entry.id(), revision.get(), revisions, note);
        return outcome.hitch() == null
                ? ActsPage.after(EventDeed.MERGE, entry.id(), outcome, uri)
                : previewed(person, entry, EventDesk.trouble(outcome.hitch(), EditTrouble.CHOICE), form, uri);
    }

    /** What the events that are ticked would be, as they stand now. */
    private Response previewed(
            Person person, Entry entry, EditTrouble trouble, MultivaluedMap<String, String> form, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Set<UUID> chosen = chosen(form, entry);
        if (chosen.isEmpty() || chosen.size() > MOST_EVENTS) {
            return page(reader, person, entry, EditTrouble.CHOICE, null, Map.of(), form, uri);
        }
        Map<UUID, Entry> others = new LinkedHashMap<>();
        for (UUID other : chosen) {
            desk.told(person, other).ifPresent(standing -> others.put(other, standing));
        }
        if (others.size() < chosen.size()) {
            return page(reader, person, entry, EditTrouble.GONE, null, others, form, uri);
        }
        Map<UUID, Long> revisions = new LinkedHashMap<>();
        others.forEach((other, standing) -> revisions.put(other, standing.revision()));
        Acts.Outcome outcome = acts.previewMerge(person, entry.id(), entry.revision(), revisions);
        if (outcome.hitch() != null) {
            EditTrouble why = EventDesk.trouble(outcome.hitch(), EditTrouble.CHOICE);
            return page(reader, person, entry, why, null, others, form, uri);
        }
        Entry one = outcome.events().stream()
                .filter(event -> event.id().equals(entry.id()))
                .findFirst()
                .orElse(null);
        return page(reader, person, entry, trouble, one, others, form, uri);
    }

    private static Set<UUID> chosen(MultivaluedMap<String, String> form, Entry entry) {
        Set<UUID> chosen = new LinkedHashSet<>();
        form.getOrDefault(OTHER, List.of()).forEach(id -> EventPage.uuid(id).ifPresent(chosen::add));
        chosen.remove(entry.id());
        return chosen;
    }

    private Response page(
            Reader reader,
            Person person,
            Entry entry,
            EditTrouble trouble,
            Entry one,
            Map<UUID, Entry> others,
            MultivaluedMap<String, String> form,
            UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        LocalDate day = entry.date() == null ? null : entry.date().start();
        String q = Doorway.said(asked.getFirst("q")).strip();
        boolean searched = asked.containsKey("q");
        String from = searched
                ? day(asked.getFirst("from"))
                : day == null ? "" : day.minusDays(DAYS_NEAR).toString();
        String to = searched
                ? day(asked.getFirst("to"))
                : day == null
                        ? ""
                        : Dates.last(entry.date()).plusDays(DAYS_NEAR).toString();
        Set<UUID> ticked = chosen(form, entry);
        List<MergeView.Candidate> near = near(reader, entry, ticked);
        Map<UUID, Entry> candidates = new LinkedHashMap<>(others);
        if (one == null && !(q.isEmpty() && from.isEmpty() && to.isEmpty())) {
            acts.found(person, told(q), told(from), told(to)).forEach(event -> candidates.put(event.id(), event));
        }
        List<MergeView.Candidate> found = candidates.values().stream()
                .filter(event -> !event.id().equals(entry.id())
                        && near.stream()
                                .noneMatch(other -> other.id().equals(event.id().toString())))
                .map(event -> candidate(reader, event, ticked))
                .toList();
        MergeView view = new MergeView(
                desk.frame(reader, uri, desk.words(reader.lang()).merge()),
                desk.nav(reader, person),
                desk.pages(reader, person, entry, trouble, others.keySet()),
                trouble,
                q,
                from,
                to,
                near,
                found,
                one == null ? null : new Drafts(reader, editing.vocabulary()).outlook(one),
                others.values().stream()
                        .map(other -> new MergeView.Chosen(
                                other.id().toString(),
                                Long.toString(other.revision()),
                                other.title(),
                                EventDesk.review(reader, other.id())))
                        .toList(),
                Long.toString(entry.revision()),
                Doorway.said(form.getFirst("note")),
                EventDesk.path(entry.id(), PAGE),
                reader.address(EventDesk.path(entry.id(), PAGE) + "/preview", List.of()),
                reader.address(EventDesk.path(entry.id(), PAGE), List.of()),
                desk.token());
        return desk.answer(EventDesk.status(trouble), Pages.deskmerge(view), reader);
    }

    /** Events that the machine compared with this one and kept apart. */
    private List<MergeView.Candidate> near(Reader reader, Entry entry, Set<UUID> ticked) {
        Clauses clauses = Clauses.of(Dates.of(reader));
        return dossiers.accounts(entry.id()).map(Accounts::apart).orElse(List.of()).stream()
                .map(apart -> new MergeView.Candidate(
                        apart.event().toString(),
                        apart.title(),
                        EventDesk.review(reader, apart.event()),
                        null,
                        clauses.veto(apart.veto(), apart.vetoCode()),
                        ticked.contains(apart.event())))
                .toList();
    }

    private static MergeView.Candidate candidate(Reader reader, Entry event, Set<UUID> ticked) {
        return new MergeView.Candidate(
                event.id().toString(),
                event.title(),
                EventDesk.review(reader, event.id()),
                Dates.of(reader).when(event.date()).text(),
                null,
                ticked.contains(event.id()));
    }

    /** What is no day is not looked for. */
    private static String day(String typed) {
        return typed != null && typed.matches("\\d{4}-\\d{2}-\\d{2}") ? typed : "";
    }

    private static String told(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
