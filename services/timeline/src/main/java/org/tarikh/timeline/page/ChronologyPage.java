package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.chronology.ChronologyView;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.Live;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.live.Changes;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.workload.Workload;

/** The chronology: lanes, ribbon and filters, or, while a reader scrolls, the entries that come next. */
@Path("/")
public class ChronologyPage {
    private static final String SAMPLE = "Tarikh sample";

    /** The parameters that name a place in the list; the last three an entry: around it, and on either side of it. */
    private static final List<String> PLACES = List.of("cursor", "near", "before", "after");

    private final Chronology chronology;
    private final Names names;
    private final Frames frames;
    private final Changes changes;
    private final Workload workload;

    ChronologyPage(Chronology chronology, Names names, Frames frames, Changes changes, Workload workload) {
        this.chronology = chronology;
        this.names = names;
        this.frames = frames;
        this.changes = changes;
        this.workload = workload;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response chronology(
            @Context UriInfo uri,
            @HeaderParam("HX-Request") boolean htmx,
            @HeaderParam("HX-Boosted") boolean boosted,
            @HeaderParam("HX-History-Restore-Request") boolean restored) {
        Reader reader = Reader.asKnown(uri);
        Filter.Leniently asked = Filter.lenient(uri.getQueryParameters());
        List<String> ignored = TypedDates.of(uri).ignored(asked);
        Filter filter = asked.filter();
        boolean part = htmx && !boosted && !restored;
        String whole = uri.getQueryParameters().getFirst(Sieve.WHOLE);
        if (part && whole != null) {
            return Html.page(
                    Pages.chronology$rest(
                            Sieve.of(uri, reader, filter, chronology, names).rest(whole)),
                    reader.lang());
        }
        // Before the page is read, so that nothing can come between the two.
        long position = changes.position();
        Page page = page(uri, reader, filter, part, ignored);
        if (part) {
            return Html.page(Pages.chronology$entries(list(reader, filter, page)), reader.lang());
        }
        return Html.page(Pages.chronology(view(uri, reader, filter, page, ignored, position)), reader.lang());
    }

    /** A whole page begins at the start where its address names no place in the list; a part of one is then refused. */
    private Page page(UriInfo uri, Reader reader, Filter filter, boolean part, List<String> ignored) {
        for (String name : PLACES) {
            String given = uri.getQueryParameters().getFirst(name);
            if (given != null) {
                try {
                    return page(name, given, reader, filter);
                } catch (Problem problem) {
                    if (part) {
                        throw problem;
                    }
                    ignored.add(name);
                }
            }
        }
        return page(null, reader, filter, Entries.SHOWN);
    }

    private Page page(String name, String given, Reader reader, Filter filter) {
        if (name.equals("cursor")) {
            return page(given, reader, filter, Entries.SHOWN);
        }
        Spot spot = Spot.read(given);
        boolean before = !name.equals("after");
        String cursor = chronology.beside(spot.id(), spot.day(), filter, reader.order(), before);
        return name.equals("near") ? around(cursor, reader, filter) : page(cursor, reader, filter, Entries.SHOWN);
    }

    /** A page from a cursor on, with so many entries above as fill the screen over the one it is about. */
    private Page around(String cursor, Reader reader, Filter filter) {
        Page above = page(cursor, reader, filter, Entries.SHOWN / 2);
        boolean end = above.next() == null && !above.items().isEmpty();
        Page below = end ? new Page(List.of(), null, null) : page(above.next(), reader, filter, Entries.SHOWN);
        return new Page(
                Stream.concat(above.items().stream(), below.items().stream()).toList(), below.next(), above.previous());
    }

    private Page page(String cursor, Reader reader, Filter filter, int limit) {
        return chronology.page(filter, reader.order(), cursor, limit);
    }

    private static EntryList list(Reader reader, Filter filter, Page page) {
        return Entries.of(reader)
                .list(
                        page.items(),
                        at(page.previous(), reader, filter),
                        at(page.next(), reader, filter),
                        reader.chronology(filter));
    }

    private static String at(String cursor, Reader reader, Filter filter) {
        return cursor == null ? null : reader.chronology(filter, "cursor=" + Reader.encoded(cursor));
    }

    private ChronologyView view(
            UriInfo uri, Reader reader, Filter filter, Page page, List<String> ignored, long position) {
        Filter unranged = filter.without("from").without("to");
        Bands bands = Bands.of(chronology, reader, filter);
        Sieve sieve = Sieve.of(uri, reader, filter, chronology, names);
        boolean empty = page.items().isEmpty();
        String shown = empty ? reader.lang().number(0) : reader.number(chronology.count(filter));
        return new ChronologyView(
                frames.frame(reader, uri, null, null, filter),
                sieve.facets().publisher().stream().anyMatch(publisher -> SAMPLE.equals(publisher.value())),
                ignored,
                shown,
                bands.ribbons(),
                sieve.view(uri.getQueryParameters().getFirst(Sieve.WHOLE), chronology::count),
                list(reader, filter, page),
                bands.undated() == 0 ? null : reader.lang().number(bands.undated()),
                reader.chronology(unranged.with("dated", "false")),
                live(reader, filter, position),
                workload.underWay().map(work -> ProgressPage.line(reader, work)).orElse(null),
                empty ? sieve.empty(chronology::count) : null,
                Downloads.of(reader, filter, shown),
                Embeds.code(
                        uri,
                        reader.embed(filter, List.of()),
                        Embeds.title(sieve.named(), frames.messages(reader.lang())),
                        Embeds.LIST_HEIGHT,
                        Embeds.absolute(uri, reader.chronology(filter))));
    }

    /** What was known at a moment of the past does not change. */
    private static Live live(Reader reader, Filter filter, long position) {
        String chosen = filter.isEmpty() ? "" : filter.query() + "&";
        return reader.now()
                ? new Live("/api/v1/chronology/stream?" + chosen + "after=" + position, reader.chronology(filter))
                : null;
    }
}
