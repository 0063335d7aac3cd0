package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.map.Chart;
import org.tarikh.frontend.map.MapMessages;
import org.tarikh.frontend.map.MapView;
import org.tarikh.frontend.map.PlaceLine;
import org.tarikh.timeline.atlas.Atlas;
import org.tarikh.timeline.atlas.Box;
import org.tarikh.timeline.atlas.Sheet;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;
import org.tarikh.timeline.chronology.PlaceCounts;
import org.tarikh.timeline.chronology.Tally;

/** Where what a filter asks for happened, on a map with a list of the places beside it. */
@Path("/map")
public class MapPage {
    private static final String PATH = "/map";
    private static final String AT = "at";
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    /** No map opens closer than this, in degrees of longitude; a reader may go closer. */
    private static final double LEAST_SPAN = 8;

    private static final int LISTED = 14;
    private static final int COUNTRIES = 4;
    private static final Pattern PLACE =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,4})?),(-?\\d{1,2}(?:\\.\\d{1,4})?),(\\d{1,3}(?:\\.\\d{1,4})?)");

    private final Chronology chronology;
    private final Names names;
    private final Frames frames;
    private final Atlas atlas;
    private final Backdrop backdrop;

    MapPage(Chronology chronology, Names names, Minimaps minimaps, Backdrop backdrop, Frames frames) {
        this.chronology = chronology;
        this.names = names;
        this.atlas = minimaps.atlas();
        this.backdrop = backdrop;
        this.frames = frames;
    }

    static MapMessages words(Lang lang) {
        return MessageBundles.get(MapMessages.class, Localized.Literal.of(lang.tag()));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response map(@Context UriInfo uri, @HeaderParam("HX-Request") boolean htmx) {
        Reader reader = Reader.asKnown(uri);
        Filter.Leniently asked = Filter.lenient(uri.getQueryParameters());
        List<String> ignored = TypedDates.of(uri).ignored(asked);
        String at = uri.getQueryParameters().getFirst(AT);
        Optional<Sheet> chosen = sheet(at);
        if (at != null && chosen.isEmpty()) {
            ignored.add(AT);
        }
        String whole = uri.getQueryParameters().getFirst(Sieve.WHOLE);
        if (htmx && whole != null) {
            Sieve sieve = Sieve.of(uri, here(reader, chosen), asked.filter(), chronology, names);
            return Html.page(Pages.chronology$rest(sieve.rest(whole)), reader.lang());
        }
        return Html.mapped(Pages.map(view(uri, reader, asked.filter(), chosen, ignored)), reader.lang(), backdrop);
    }

    /** The sheet an address asks for: the middle's longitude and latitude, and how many degrees it is wide. */
    private static Optional<Sheet> sheet(String at) {
        Matcher numbers = PLACE.matcher(at == null ? "" : at);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        double lat = Double.parseDouble(numbers.group(2));
        return Math.abs(lat) > 85
                ? Optional.empty()
                : Optional.of(Sheet.of(
                        Double.parseDouble(numbers.group(1)),
                        lat,
                        Double.parseDouble(numbers.group(3)),
                        WIDTH,
                        HEIGHT));
    }

    private MapView view(UriInfo uri, Reader reader, Filter filter, Optional<Sheet> chosen, List<String> ignored) {
        Reader here = here(reader, chosen);
        PlaceCounts counts = chronology.places(filter);
        Bands bands = Bands.of(chronology, here, filter);
        Sieve sieve = Sieve.of(uri, here, filter, chronology, names);
        Tally shown = chronology.count(filter);
        Whereabouts whereabouts = new Whereabouts(reader, filter, counts);
        List<Charts.Item> items = whereabouts.items();
        Sheet sheet =
                chosen.orElseGet(() -> Sheet.around(whereabouts.most().orElse(Box.WORLD), LEAST_SPAN, WIDTH, HEIGHT));
        Charts charts = new Charts(reader.lang(), words(reader.lang()), atlas, backdrop, sheet);
        Chart chart = items.isEmpty()
                ? null
                : charts.draw(
                        items,
                        marked -> marked.size() == 1 || sheet.span() <= 2 * Sheet.CLOSEST
                                ? whereabouts.chronology(
                                        marked.stream().map(Charts.Item::id).toList())
                                : at(closer(marked, sheet), reader, filter));
        List<PlaceLine> places = whereabouts.lines(true, charts);
        int cut = Math.min(LISTED, places.size());
        long outside = items.stream()
                .filter(item -> !charts.inside(item))
                .mapToLong(Charts.Item::entries)
                .sum();
        long unplaced = counts.unplaced().incident() + counts.unplaced().move();
        return new MapView(
                frames.frame(
                        reader,
                        uri,
                        words(reader.lang()).title(),
                        null,
                        filter,
                        here.stand().toArray(String[]::new)),
                ignored,
                reader.number(shown),
                bands.ribbons(),
                sieve.view(uri.getQueryParameters().getFirst(Sieve.WHOLE), chronology::count),
                reader.chronology(filter),
                chart,
                chart == null ? null : zoom(sheet, whereabouts, reader, filter, chosen.isPresent()),
                places.subList(0, cut),
                places.subList(cut, places.size()),
                reader.lang().number(places.size() - cut),
                whereabouts.lines(false, charts),
                told(unplaced, reader),
                told(outside, reader),
                counts.more() == 0 ? null : reader.lang().number(counts.items().size()),
                told(bands.undated(), reader),
                reader.chronology(filter.without("from").without("to").with("dated", "false")),
                shown.entries() == 0 ? sieve.empty(chronology::count) : null);
    }

    private static String told(long count, Reader reader) {
        return count == 0 ? null : reader.lang().number(count);
    }

    /** A sheet on which marks that stand as one may be told apart. */
    private static Sheet closer(List<Charts.Item> marked, Sheet from) {
        Box box = Box.at(marked.get(0).lon(), marked.get(0).lat());
        for (Charts.Item item : marked) {
            box = box.with(item.lon(), item.lat());
        }
        Sheet around = Sheet.around(box, Sheet.CLOSEST, WIDTH, HEIGHT);
        return around.span() * 3 < from.span()
                ? Sheet.of(around.lon(), around.lat(), around.span() * 3, WIDTH, HEIGHT)
                : Sheet.of(around.lon(), around.lat(), from.span() / 3, WIDTH, HEIGHT);
    }

    private MapView.Zoom zoom(Sheet sheet, Whereabouts whereabouts, Reader reader, Filter filter, boolean chosen) {
        List<Link> countries = whereabouts.countries().stream()
                .flatMap(code -> atlas.around(code).stream()
                        .map(box -> new Link(
                                Charts.country(code, reader.lang()),
                                at(Sheet.around(box, 1, WIDTH, HEIGHT), reader, filter))))
                .limit(COUNTRIES)
                .toList();
        return new MapView.Zoom(
                sheet.span() <= Sheet.CLOSEST ? null : at(sheet.zoomed(0.5), reader, filter),
                sheet.span() >= 360 ? null : at(sheet.zoomed(2), reader, filter),
                at(sheet.moved(-0.4, 0), reader, filter),
                at(sheet.moved(0.4, 0), reader, filter),
                at(sheet.moved(0, 0.4), reader, filter),
                at(sheet.moved(0, -0.4), reader, filter),
                chosen ? reader.map(filter) : null,
                at(Sheet.around(Box.WORLD, 360, WIDTH, HEIGHT), reader, filter),
                countries);
    }

    private static String at(Sheet sheet, Reader reader, Filter filter) {
        return reader.on(PATH, stand(sheet)).chronology(filter);
    }

    /** The reader on the map, on a sheet that was chosen or on the one that shows most. */
    private static Reader here(Reader reader, Optional<Sheet> chosen) {
        return reader.on(PATH, chosen.map(MapPage::stand).orElse(List.of()));
    }

    private static List<String> stand(Sheet sheet) {
        return List.of(Stream.of(sheet.lon(), sheet.lat(), sheet.span())
                .map(number -> String.format(Locale.ROOT, "%.2f", number))
                .reduce((one, other) -> one + "," + other)
                .map(place -> AT + "=" + place)
                .orElseThrow());
    }
}
