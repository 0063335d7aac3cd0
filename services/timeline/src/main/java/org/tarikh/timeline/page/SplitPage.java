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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.desk.EventDeed;
import org.tarikh.frontend.desk.Outlook;
import org.tarikh.frontend.desk.SplitView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Acts;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.dossier.Accounts;
import org.tarikh.timeline.dossier.Dossiers;

/** Where an editor takes reports out of an event, after seeing what the two would be. */
@Path("/desk/events/{id}/split")
public class SplitPage {
    private static final String PAGE = "split";
    private static final String REPORT = "report";
    private static final String REVISION = "revision";

    private final EventDesk desk;
    private final Editing editing;
    private final Acts acts;
    private final Dossiers dossiers;

    SplitPage(EventDesk desk, Editing editing, Acts acts, Dossiers dossiers) {
        this.desk = desk;
        this.editing = editing;
        this.acts = acts;
        this.dossiers = dossiers;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return desk.told(
                id,
                secret,
                PAGE,
                uri,
                (person, entry) -> page(person, entry, null, List.of(), new MultivaluedHashMap<>(), uri));
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
    public Response split(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.told(id, secret, PAGE, uri, (person, entry) -> {
            Optional<Long> revision = EventDesk.revision(form.getFirst(REVISION));
            if (revision.isEmpty()) {
                return previewed(person, entry, EditTrouble.BROKEN, form, uri);
            }
            String note = Doorway.said(form.getFirst("note")).strip();
            Acts.Outcome outcome = acts.split(person, entry.id(), revision.get(), ticked(form), note);
            return outcome.hitch() == null
                    ? ActsPage.after(EventDeed.SPLIT, entry.id(), outcome, uri)
                    : previewed(person, entry, EventDesk.trouble(outcome.hitch(), EditTrouble.REPORTS), form, uri);
        });
    }

    /** What the two events would be, as the one stands now. */
    private Response previewed(
            Person person, Entry entry, EditTrouble trouble, MultivaluedMap<String, String> form, UriInfo uri) {
        Acts.Outcome outcome = acts.previewSplit(person, entry.id(), entry.revision(), ticked(form));
        EditTrouble why = outcome.hitch() == null ? trouble : EventDesk.trouble(outcome.hitch(), EditTrouble.REPORTS);
        return page(person, entry, why, outcome.events(), form, uri);
    }

    private static List<UUID> ticked(MultivaluedMap<String, String> form) {
        List<UUID> ticked = new ArrayList<>();
        form.getOrDefault(REPORT, List.of()).forEach(id -> EventPage.uuid(id).ifPresent(ticked::add));
        return ticked;
    }

    private Response page(
            Person person,
            Entry entry,
            EditTrouble trouble,
            List<Entry> outlooks,
            MultivaluedMap<String, String> form,
            UriInfo uri) {
        Reader reader = Reader.of(uri);
        Dates dates = Dates.of(reader);
        List<UUID> ticked = ticked(form);
        SplitView view = new SplitView(
                desk.frame(reader, uri, desk.words(reader.lang()).split()),
                desk.nav(reader, person),
                desk.pages(reader, person, entry, trouble, List.of()),
                trouble,
                dossiers.accounts(entry.id()).map(Accounts::reports).orElse(List.of()).stream()
                        .map(report -> new SplitView.Report(
                                report.id().toString(),
                                report.title(),
                                report.publisher(),
                                dates.day(report.published()),
                                report.copyOf() != null,
                                ticked.contains(report.id()),
                                EventDesk.words(reader, entry, report.article())))
                        .toList(),
                outlooks(reader, outlooks),
                Long.toString(entry.revision()),
                Doorway.said(form.getFirst("note")),
                reader.address(EventDesk.path(entry.id(), PAGE) + "/preview", List.of()),
                reader.address(EventDesk.path(entry.id(), PAGE), List.of()),
                desk.token());
        return desk.answer(EventDesk.status(trouble), Pages.desksplit(view), reader);
    }

    private List<Outlook> outlooks(Reader reader, List<Entry> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Drafts drafts = new Drafts(reader, editing.vocabulary());
        return events.stream().map(drafts::outlook).toList();
    }
}
