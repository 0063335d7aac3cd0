package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.map.Chart;
import org.tarikh.frontend.map.PlaceLine;
import org.tarikh.frontend.place.PlaceView;
import org.tarikh.frontend.place.PlaceView.Counted;
import org.tarikh.timeline.atlas.Sheet;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.chronology.PlaceCounts;
import org.tarikh.timeline.chronology.PlaceCounts.PlaceCount;
import org.tarikh.timeline.chronology.Tally;
import org.tarikh.timeline.place.Place;
import org.tarikh.timeline.place.Places;

/** Where a place lies, and its own chronology with what lies in it. */
@Path("/places")
public class PlacePage {
    private static final int NAMED = 8;
    private static final int LISTED = 12;

    private final Places places;
    private final Chronology chronology;
    private final Minimaps minimaps;
    private final Backdrop backdrop;
    private final Frames frames;
    private final Notices notices;

    PlacePage(
            Places places,
            Chronology chronology,
            Minimaps minimaps,
            Backdrop backdrop,
            Frames frames,
            Notices notices) {
        this.places = places;
        this.chronology = chronology;
        this.minimaps = minimaps;
        this.backdrop = backdrop;
        this.frames = frames;
        this.notices = notices;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response place(@PathParam("id") String id, @Context UriInfo uri) {
        Optional<Place> place = places.place(id);
        return place.isEmpty() ? notices.missing(uri) : page(place.get(), Reader.asKnown(uri), uri);
    }

    private Response page(Place place, Reader reader, UriInfo uri) {
        Filter own = reader.known(Filter.none().with("place", place.id()));
        Page page = chronology.page(own, reader.order(), null, Entries.SHOWN);
        Facets facets = chronology.facets(own);
        List<PlaceCount> beside = beside(place, reader);
        Whereabouts whereabouts = new Whereabouts(reader, own, new PlaceCounts(beside, 0, null, true));
        Entry.Place here = stands(place);
        Chart chart = minimaps.around(here, whereabouts.items(), reader.lang());
        PlaceView view = new PlaceView(
                frames.frame(reader, uri, place.name(), null, Filter.none()),
                place.name(),
                places.around(place).stream()
                        .map(around -> new Link(around.name(), reader.place(around.id())))
                        .toList(),
                place.names().get("fa"),
                place.names().get("ps"),
                chart,
                facets.type().stream()
                        .limit(NAMED)
                        .map(type -> counted(
                                "type",
                                type,
                                reader.chronology(own.with("type", type.value())),
                                facets.tally(type),
                                reader))
                        .toList(),
                facets.actor().stream()
                        .limit(NAMED)
                        .map(actor -> counted("actor", actor, reader.actor(actor.value()), facets.tally(actor), reader))
                        .toList(),
                lines(beside.stream().filter(count -> inside(count, place)).limit(LISTED), whereabouts),
                lines(near(here, beside.stream().filter(count -> !inside(count, place))), whereabouts),
                DeathCharts.of(reader, frames.company(reader.lang()), own).draw(chronology.deaths(own)),
                reader.compare(new Also("place", place.id())),
                reader.number(chronology.count(own)),
                reader.chronology(own),
                reader.map(own),
                Entries.of(reader).first(page, own));
        return Html.mapped(Pages.place(view), reader.lang(), backdrop);
    }

    /** Places with entries under what the place lies in, itself among them. */
    private List<PlaceCount> beside(Place place, Reader reader) {
        String wider = place.parent() == null ? place.id() : place.parent();
        return chronology
                .places(reader.known(Filter.none().with("place", wider)))
                .items();
    }

    private static Entry.Place stands(Place place) {
        return new Entry.Place(
                place.id(), place.name(), null, place.country(), place.lat(), place.lon(), place.wherePrec());
    }

    private static boolean inside(PlaceCount count, Place place) {
        return count.place().id().startsWith(place.id() + ".");
    }

    /** Those nearest to a place, without itself. */
    private static Stream<PlaceCount> near(Entry.Place here, Stream<PlaceCount> beside) {
        return here.lat() == null || here.lon() == null
                ? Stream.empty()
                : beside.filter(count -> Whereabouts.drawn(count.place())
                                && !count.place().id().equals(here.id()))
                        .sorted(Comparator.comparingDouble(count -> Sheet.kilometres(
                                here.lon(),
                                here.lat(),
                                count.place().lon(),
                                count.place().lat())))
                        .limit(LISTED);
    }

    private static List<PlaceLine> lines(Stream<PlaceCount> counts, Whereabouts whereabouts) {
        return counts.map(count -> whereabouts.line(
                        count, whereabouts.reader().place(count.place().id()), null, true))
                .toList();
    }

    private static Counted counted(String parameter, Facets.Value value, String href, Tally tally, Reader reader) {
        return new Counted(Terms.label(parameter, value.value(), value.label()), href, reader.number(tally));
    }
}
