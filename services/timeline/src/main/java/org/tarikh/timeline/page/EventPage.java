package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.event.Neighbours;
import org.tarikh.frontend.map.Chart;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.dossier.Accounts;
import org.tarikh.timeline.dossier.Dossiers;
import org.tarikh.timeline.dossier.History;

/** One event on its own page, or its body where the chronology opens it in place. */
@Path("/events")
public class EventPage {
    private static final int MOST_STAGES = 60;

    private final Chronology chronology;
    private final Dossiers dossiers;
    private final Frames frames;
    private final Notices notices;
    private final Pictures pictures;
    private final Minimaps minimaps;
    private final Backdrop backdrop;

    EventPage(
            Chronology chronology,
            Dossiers dossiers,
            Frames frames,
            Notices notices,
            Pictures pictures,
            Minimaps minimaps,
            Backdrop backdrop) {
        this.chronology = chronology;
        this.dossiers = dossiers;
        this.frames = frames;
        this.notices = notices;
        this.pictures = pictures;
        this.minimaps = minimaps;
        this.backdrop = backdrop;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response event(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @HeaderParam("HX-Request") boolean htmx,
            @HeaderParam("HX-Boosted") boolean boosted,
            @HeaderParam("HX-History-Restore-Request") boolean restored) {
        Reader reader = Reader.asKnown(uri);
        Optional<UUID> known = uuid(id);
        Optional<Entry> entry = known.flatMap(event -> chronology.entry(event, reader.knowledge()));
        if (entry.isEmpty()) {
            return known.filter(event -> reader.now())
                    .flatMap(chronology::redirect)
                    .map(other -> Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(URI.create(reader.event(other)))
                            .build())
                    .orElseGet(() -> notices.missing(uri));
        }
        Optional<Chronology.Stage> asked = stage(uri, entry.get().id());
        if (asked.isPresent()) {
            boolean newest = chronology
                    .entry(entry.get().id(), Knowledge.NOW)
                    .filter(now -> now.revision() <= asked.get().revision())
                    .isPresent();
            String moment = newest ? null : asked.get().known().toString();
            return Response.seeOther(URI.create(reader.at(moment).event(id))).build();
        }
        if (htmx && !boosted && !restored) {
            EventView body = Events.of(reader).view(entry.get(), null, Events.Beside.NOTHING);
            return Html.page(Pages.event$body(body), reader.lang());
        }
        return Html.mapped(Pages.event(view(entry.get(), reader, uri)), reader.lang(), backdrop);
    }

    /** What changed and why the reports are one is told of the event as it is, so it is left out of the past. */
    private EventView view(Entry entry, Reader reader, UriInfo uri) {
        Provenance provenance = Provenance.of(reader);
        Optional<UUID> current = Optional.of(entry.id()).filter(event -> reader.now());
        Accounts accounts =
                current.flatMap(dossiers::accounts).map(this::published).orElse(null);
        Optional<History> history = current.flatMap(dossiers::published);
        List<Chronology.Stage> stages = chronology.stages(entry.id(), MOST_STAGES);
        Events.Beside beside = new Events.Beside(
                neighbours(entry, reader),
                accounts,
                history.map(provenance::trail).orElse(null),
                accounts == null ? null : provenance.sameness(accounts, entry.id()),
                Sharings.of(entry, reader, uri, pictures.drawn() ? pictures.of(entry, reader) : null),
                chart(entry, reader),
                Hindsight.of(reader, frames.messages(reader.lang()))
                        .moments(
                                entry,
                                stages,
                                chronology.entry(entry.id(), Knowledge.NOW).orElse(null)),
                history.map(life -> new Corrections(reader, provenance).of(entry.id(), life, stages))
                        .orElse(List.of()),
                current.flatMap(dossiers::acts).map(provenance::acts).orElse(List.of()));
        return Events.of(reader)
                .view(
                        entry,
                        frames.frame(reader, uri, entry.title(), description(entry, reader), Filter.none()),
                        beside);
    }

    /** Neighbours that do not stand on the chronology are left out. */
    private Accounts published(Accounts accounts) {
        List<UUID> near = accounts.apart().stream().map(Accounts.Apart::event).toList();
        Set<UUID> there = chronology.entries(near, Knowledge.NOW).keySet();
        return new Accounts(
                accounts.reports(),
                accounts.pairs(),
                accounts.apart().stream()
                        .filter(apart -> there.contains(apart.event()))
                        .toList());
    }

    private Chart chart(Entry entry, Reader reader) {
        Entry.Place place = entry.place();
        boolean incident = "incident".equals(entry.kind());
        List<Charts.Item> items = place == null || !Whereabouts.drawn(place)
                ? List.of()
                : List.of(Whereabouts.item(place, incident ? 1 : 0, incident ? 0 : 1));
        return place == null ? null : minimaps.around(place, items, reader.lang());
    }

    private Neighbours neighbours(Entry entry, Reader reader) {
        List<UUID> linked = entry.links().stream()
                .map(Entry.Link::to)
                .distinct()
                .limit(Neighbourhood.MOST_LISTED)
                .toList();
        return new Neighbourhood(Entries.of(reader))
                .of(
                        entry,
                        chronology.entries(linked, reader.knowledge()),
                        chronology.linkingTo(entry.id(), reader.knowledge(), Neighbourhood.MOST_LISTED + 1));
    }

    /** Since when the revision a reader asks for was known, or the one before it where that one is not kept. */
    private Optional<Chronology.Stage> stage(UriInfo uri, UUID event) {
        String revision = uri.getQueryParameters().getFirst("revision");
        if (revision == null || !revision.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long asked = Long.parseLong(revision);
        return chronology.stages(event, MOST_STAGES).stream()
                .filter(stage -> stage.revision() <= asked)
                .reduce((before, after) -> after);
    }

    private static String description(Entry entry, Reader reader) {
        if (entry.summary() != null) {
            return entry.summary();
        }
        String date = entry.date() == null || entry.date().start() == null
                ? ""
                : Dates.of(reader).text(entry.date()) + ": ";
        return date + entry.title();
    }

    static Optional<UUID> uuid(String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
