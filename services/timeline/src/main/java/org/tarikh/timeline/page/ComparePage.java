package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.compare.CompareView;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.problem.Problem;

/** Two actors, places or threads on one axis of time, {@code /compare?a=actor:taliban&b=actor:pakistan}. */
@Path(ComparePage.PATH)
public class ComparePage {
    static final String PATH = "/compare";
    private static final int SUGGESTED = 8;

    private final Chronology chronology;
    private final Names names;
    private final Frames frames;

    ComparePage(Chronology chronology, Names names, Frames frames) {
        this.chronology = chronology;
        this.names = names;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response compare(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters();
        Filter.Leniently asked = Filter.lenient(parameters);
        TypedDates dates = TypedDates.of(uri);
        List<String> ignored = new ArrayList<>(dates.ignored(asked));
        List<String> unknown = new ArrayList<>();
        Filter filter = asked.filter().without("with");
        Optional<Also> a = side(parameters.getFirst("a"), unknown);
        Optional<Also> b = side(parameters.getFirst("b"), unknown).filter(other -> !a.equals(Optional.of(other)));
        boolean twice = a.isPresent() && a.get().toString().equals(parameters.getFirst("b"));
        List<String> stand = Stream.of(a.map(Comparison::first), b.map(Comparison::second))
                .flatMap(Optional::stream)
                .toList();
        Reader plain = Reader.asKnown(uri);
        Reader reader = plain.on(PATH, stand);
        Map<String, String> called = called(filter, a, b);
        Facets facets = chronology.facets(reader.known(Filter.none()));
        Sieve sieve = new Sieve(reader, filter, dates, facets, called);
        CompareView.Pair pair = null;
        if (a.isPresent() && b.isPresent()) {
            Comparison comparison = new Comparison(reader, filter, a.get(), b.get(), called);
            Page page = page(comparison.either(), reader, parameters.getFirst("cursor"), ignored);
            pair = comparison.view(chronology, page, sieve);
        }
        String title = pair == null
                ? frames.company(reader.lang()).sideBySide()
                : pair.a().link().name() + " · " + pair.b().link().name();
        CompareView view = new CompareView(
                frames.frame(plain, uri, title, null, filter, stand.toArray(String[]::new)),
                ignored,
                unknown,
                twice,
                new Choosers(reader, filter, facets, called).chooser(a, b),
                pair == null ? suggested(a.or(() -> b), plain) : List.of(),
                pair);
        return Html.page(Pages.compare(view), reader.lang());
    }

    /** A side that is known; what is not goes among the unknown. */
    private Optional<Also> side(String given, List<String> unknown) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        Optional<Also> side =
                Also.of(given.strip()).filter(also -> names.called(only(also)).containsKey("with=" + also));
        if (side.isEmpty()) {
            unknown.add(given);
        }
        return side;
    }

    private static Filter only(Also also) {
        return Filter.none().with("with", also.toString());
    }

    private Map<String, String> called(Filter filter, Optional<Also> a, Optional<Also> b) {
        Filter all = filter;
        for (Also side : Stream.of(a, b).flatMap(Optional::stream).toList()) {
            all = all.with("with", side.toString());
        }
        return names.called(all);
    }

    private Page page(Filter either, Reader reader, String cursor, List<String> ignored) {
        try {
            return chronology.page(either, reader.order(), cursor, Entries.SHOWN);
        } catch (Problem problem) {
            if (cursor == null) {
                throw problem;
            }
            ignored.add("cursor");
            return chronology.page(either, reader.order(), null, Entries.SHOWN);
        }
    }

    /** What one side is named with most often: actors, whatever the side is. */
    private List<Link> suggested(Optional<Also> side, Reader reader) {
        return side.map(chosen -> {
                    Filter own = reader.known(Filter.none().with(chosen.parameter(), chosen.id()));
                    return chronology.circle(own).actors().stream()
                            .map(actor -> Map.entry(new Also("actor", actor.value()), actor.label()))
                            .filter(actor -> !actor.getKey().equals(chosen))
                            .limit(SUGGESTED)
                            .map(actor -> new Link(actor.getValue(), reader.compare(chosen, actor.getKey())))
                            .toList();
                })
                .orElse(List.of());
    }
}
