package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.embed.EmbedView;
import org.tarikh.frontend.embed.EmbeddedEventView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;

/** A view of the chronology, or one event, within somebody else's page; nothing else of this house may be framed. */
@Path("/embed")
public class EmbedPage {
    private static final int SHOWN = 10;
    private static final int MOST_SHOWN = 50;
    private static final List<String> THEMES = List.of("light", "dark");

    private final Chronology chronology;
    private final Names names;
    private final Frames frames;

    EmbedPage(Chronology chronology, Names names, Frames frames) {
        this.chronology = chronology;
        this.names = names;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Reader reader = Reader.asKnown(uri);
        Filter.Leniently asked = Filter.lenient(uri.getQueryParameters());
        Filter filter = asked.filter();
        List<Entry> entries =
                chronology.page(filter, reader.order(), null, limit(uri)).items();
        String title = title(reader, filter);
        EmbedView view = new EmbedView(
                frames.frame(reader, uri, title, null, filter),
                theme(uri),
                title,
                TypedDates.of(uri).ignored(asked),
                entries.isEmpty() ? reader.lang().number(0) : reader.number(chronology.count(filter)),
                entries.stream().map(Entries.of(reader)::view).toList(),
                reader.chronology(filter));
        return Html.guest(200, Pages.embed(view), reader.lang());
    }

    @GET
    @Path("/events/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response event(@PathParam("id") String id, @Context UriInfo uri) {
        Reader reader = Reader.asKnown(uri);
        Optional<UUID> known = EventPage.uuid(id);
        Optional<Entry> entry = known.flatMap(event -> chronology.entry(event, reader.knowledge()));
        Optional<UUID> survivor =
                entry.isPresent() || !reader.now() ? Optional.empty() : known.flatMap(chronology::redirect);
        if (survivor.isPresent()) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(reader.embeddedEvent(survivor.get(), Embeds.kept(uri.getQueryParameters()))))
                    .build();
        }
        String title = entry.map(Entry::title)
                .orElseGet(() -> frames.messages(reader.lang()).missing());
        EventView event = entry.map(found -> Events.of(reader).view(found, null, Events.Beside.NOTHING))
                .orElse(null);
        EmbeddedEventView view = new EmbeddedEventView(
                frames.frame(reader, uri, title, null, Filter.none()),
                theme(uri),
                event == null ? null : event.entry(),
                event == null ? null : event.summary(),
                event == null ? null : event.quotes().stream().findFirst().orElse(null));
        return Html.guest(event == null ? 404 : 200, Pages.embedded(view), reader.lang());
    }

    /** What the entries of a view are narrowed to, in the reader's words. */
    String title(Reader reader, Filter filter) {
        boolean named = filter.values("country").isEmpty();
        Facets facets = named ? Facets.none() : chronology.facets(filter);
        Sieve sieve = new Sieve(reader, filter, TypedDates.NONE, facets, names.called(filter));
        return Embeds.title(sieve.named(), frames.messages(reader.lang()));
    }

    private static String theme(UriInfo uri) {
        String theme = uri.getQueryParameters().getFirst("theme");
        return theme != null && THEMES.contains(theme) ? theme : null;
    }

    /** As many as asked for, within bounds; a page is not refused over a number. */
    private static int limit(UriInfo uri) {
        String limit = uri.getQueryParameters().getFirst("limit");
        return limit == null || !limit.matches("\\d{1,9}")
                ? SHOWN
                : Math.min(MOST_SHOWN, Math.max(1, Integer.parseInt(limit)));
    }
}
