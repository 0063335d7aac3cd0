package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.thread.ThreadView;
import org.tarikh.frontend.thread.ThreadsView;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.chronology.Threads;
import org.tarikh.timeline.chronology.Threads.Thread;

/** The storylines, and each with its own chronology. */
@Path("/threads")
public class ThreadPage {
    private static final int LISTED = 200;
    private static final int NAMED = 6;

    private final Threads threads;
    private final Chronology chronology;
    private final Frames frames;
    private final Notices notices;

    ThreadPage(Threads threads, Chronology chronology, Frames frames, Notices notices) {
        this.threads = threads;
        this.chronology = chronology;
        this.frames = frames;
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response threads(@Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        List<Thread> largest = threads.largest(LISTED + 1);
        ThreadsView view = new ThreadsView(
                frames.frame(
                        reader,
                        uri,
                        frames.messages(reader.lang()).threads(),
                        frames.messages(reader.lang()).threadsLead(),
                        Filter.none()),
                largest.stream()
                        .limit(LISTED)
                        .map(thread -> new ThreadsView.Row(
                                new Link(thread.name(), reader.thread(thread.id())),
                                reader.lang().number(thread.entries()),
                                span(thread, reader)))
                        .toList(),
                largest.size() > LISTED ? reader.lang().number(LISTED) : null);
        return Html.page(Pages.threads(view), reader.lang());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response thread(@PathParam("id") String id, @Context UriInfo uri) {
        Optional<Thread> thread = EventPage.uuid(id).flatMap(threads::thread);
        return thread.isEmpty() ? notices.missing(uri) : page(thread.get(), Reader.of(uri), uri);
    }

    private Response page(Thread thread, Reader reader, UriInfo uri) {
        Filter own = Filter.none().with("thread", thread.id().toString());
        Page page = chronology.page(own, reader.order(), null, Entries.SHOWN);
        Companies companies = new Companies(reader, frames.company(reader.lang()), own);
        Facets facets = chronology.facets(own);
        ThreadView view = new ThreadView(
                frames.frame(reader, uri, thread.name(), null, Filter.none()),
                thread.name(),
                span(thread, reader),
                facets.actor().stream()
                        .limit(NAMED)
                        .map(actor -> companies.counted(actor, facets.tally(actor), reader.actor(actor.value())))
                        .toList(),
                facets.place().stream()
                        .limit(NAMED)
                        .map(place -> companies.counted(
                                place, facets.tally(place), reader.chronology(own.with("place", place.value()))))
                        .toList(),
                companies.circle(chronology.circle(own)),
                new DeathCharts(companies).draw(chronology.deaths(own)),
                reader.compare(new Also("thread", thread.id().toString())),
                reader.lang().number(thread.entries()),
                reader.address("/threads", List.of()),
                reader.chronology(own),
                Entries.of(reader).first(page, own));
        return Html.page(Pages.thread(view), reader.lang());
    }

    private static String span(Thread thread, Reader reader) {
        return thread.first() == null ? null : Dates.of(reader).days(thread.first(), thread.last());
    }
}
