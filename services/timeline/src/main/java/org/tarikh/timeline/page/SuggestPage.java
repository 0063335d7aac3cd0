package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.chronology.Filters.Facet;
import org.tarikh.frontend.chronology.Suggestions;
import org.tarikh.frontend.chronology.Suggestions.Group;
import org.tarikh.frontend.chronology.Suggestions.Line;
import org.tarikh.frontend.terms.Type;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;

/** What a reader may mean by what is typed so far; without a script the address leads to the search itself. */
@Path("/suggest")
public class SuggestPage {
    private static final int ACTORS = 3;
    private static final int PLACES = 2;
    private static final int OTHERS = 1;

    private final Names names;
    private final Frames frames;

    SuggestPage(Names names, Frames frames) {
        this.names = names;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response suggest(@Context UriInfo uri, @HeaderParam("HX-Request") boolean htmx) {
        Reader reader = Reader.asKnown(uri);
        String typed = Filter.lenient(uri.getQueryParameters()).filter().q().orElse("");
        String search = reader.chronology(
                typed.isEmpty() ? Filter.none() : Filter.none().with("q", typed));
        if (!htmx) {
            return Response.seeOther(URI.create(search)).build();
        }
        return Html.page(Pages.suggestions(suggestions(reader, typed, search)), reader.lang());
    }

    private Suggestions suggestions(Reader reader, String typed, String search) {
        List<Group> groups = new ArrayList<>();
        group(groups, reader, Facet.ACTOR, "actor", names.begun("actor", typed, ACTORS));
        group(groups, reader, Facet.PLACE, "place", names.begun("place", typed, PLACES));
        group(groups, reader, Facet.TYPE, "type", names.borne("type", types(reader, typed), OTHERS));
        group(groups, reader, Facet.THREAD, "thread", names.begun("thread", typed, OTHERS));
        int lines = groups.stream().mapToInt(group -> group.lines().size()).sum() + 1;
        return new Suggestions(groups, typed, search, reader.lang().number(lines));
    }

    private static void group(
            List<Group> groups, Reader reader, Facet facet, String parameter, List<Facets.Value> values) {
        List<Line> lines = values.stream()
                .map(value -> new Line(
                        Terms.label(parameter, value.value(), value.label()),
                        reader.now() ? reader.lang().number(value.count()) : null,
                        reader.chronology(Filter.none().with(parameter, value.value()))))
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(facet, lines));
        }
    }

    /** The types whose name in the reader's language has a word that begins so. */
    private List<String> types(Reader reader, String typed) {
        String begun = " " + typed.strip().toLowerCase(Locale.ROOT);
        return begun.isBlank()
                ? List.of()
                : Stream.of(Type.values())
                        .filter(type -> Filter.takes("type", type.name()))
                        .filter(type -> (" " + frames.messages(reader.lang()).type(type))
                                .toLowerCase(Locale.ROOT)
                                .contains(begun))
                        .map(Type::name)
                        .toList();
    }
}
