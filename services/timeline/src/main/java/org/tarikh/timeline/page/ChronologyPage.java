package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.chronology.ChronologyView;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.problem.Problem;

/** The chronology: lanes, ribbon and filters, or, while a reader scrolls, the entries that come next. */
@Path("/")
public class ChronologyPage {
    private static final String SAMPLE = "Tarikh sample";

    private final Chronology chronology;
    private final Names names;
    private final Frames frames;

    ChronologyPage(Chronology chronology, Names names, Frames frames) {
        this.chronology = chronology;
        this.names = names;
        this.frames = frames;
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
        Page page = page(uri, reader, filter, ignored);
        if (htmx && !boosted && !restored) {
            return Html.page(Pages.chronology$entries(list(uri, reader, filter, page)), reader.lang());
        }
        return Html.page(Pages.chronology(view(uri, reader, filter, page, ignored)), reader.lang());
    }

    private Page page(UriInfo uri, Reader reader, Filter filter, List<String> ignored) {
        String cursor = uri.getQueryParameters().getFirst("cursor");
        try {
            return chronology.page(filter, reader.order(), cursor, Entries.SHOWN);
        } catch (Problem problem) {
            if (cursor == null) {
                throw problem;
            }
            ignored.add("cursor");
            return chronology.page(filter, reader.order(), null, Entries.SHOWN);
        }
    }

    private EntryList list(UriInfo uri, Reader reader, Filter filter, Page page) {
        String after = page.next() == null ? null : "cursor=" + Reader.encoded(page.next());
        return Entries.of(reader)
                .list(
                        page.items(),
                        above(uri),
                        page.previous() == null
                                ? null
                                : reader.chronology(filter, "cursor=" + Reader.encoded(page.previous())),
                        after == null ? null : reader.chronology(filter, after),
                        after == null ? null : reader.chronology(filter, after, "above=" + last(page)));
    }

    private static LocalDate last(Page page) {
        Entry.Date date = page.items().get(page.items().size() - 1).date();
        return date == null || date.start() == null ? LocalDate.EPOCH : date.start();
    }

    private static LocalDate above(UriInfo uri) {
        String above = uri.getQueryParameters().getFirst("above");
        try {
            return above == null ? null : LocalDate.parse(above);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private ChronologyView view(UriInfo uri, Reader reader, Filter filter, Page page, List<String> ignored) {
        Facets facets = chronology.facets(filter);
        Filter unranged = filter.without("from").without("to");
        Bands bands = Bands.of(chronology, reader, filter);
        Sieve sieve = new Sieve(reader, filter, TypedDates.of(uri), facets, names.called(filter));
        boolean empty = page.items().isEmpty();
        return new ChronologyView(
                frames.frame(reader, uri, null, null, filter),
                facets.publisher().stream().anyMatch(publisher -> SAMPLE.equals(publisher.value())),
                ignored,
                reader.lang().number(empty ? 0 : chronology.count(filter)),
                bands.ribbons(),
                sieve.view(chronology::count),
                list(uri, reader, filter, page),
                bands.undated() == 0 ? null : reader.lang().number(bands.undated()),
                reader.chronology(unranged.with("dated", "false")),
                empty ? sieve.empty(chronology::count) : null,
                Embeds.code(
                        uri,
                        reader.embed(filter, List.of()),
                        Embeds.title(sieve.named(), frames.messages(reader.lang())),
                        Embeds.LIST_HEIGHT,
                        Embeds.absolute(uri, reader.chronology(filter))));
    }
}
