package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.figure.FiguresView;
import org.tarikh.frontend.figure.FiguresView.Group;
import org.tarikh.frontend.figure.FiguresView.Row;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.figure.Figure;
import org.tarikh.timeline.figure.Figures;

/** The figures that contradict each other, side by side with their words. */
@Path("/figures")
public class FiguresPage {
    private final Figures figures;
    private final Frames frames;

    FiguresPage(Figures figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response figures(@QueryParam("cursor") String cursor, @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        Figures.Contradictions found = figures.contradictions(cursor);
        String title = frames.messages(reader.lang()).figures();
        return Html.page(
                Pages.figures(new FiguresView(
                        frames.frame(reader, uri, title, null, Filter.none()),
                        figures.withheld(),
                        found.groups().stream()
                                .map(group -> group(group, reader))
                                .toList(),
                        found.next() == null
                                ? null
                                : reader.address("/figures", List.of("cursor=" + Reader.encoded(found.next()))))),
                reader.lang());
    }

    private static Group group(List<Figure> figures, Reader reader) {
        return new Group(
                figures.get(0).about(),
                figures.stream().map(figure -> row(figure, reader)).toList());
    }

    static Row row(Figure figure, Reader reader) {
        Entries entries = Entries.of(reader);
        Figure.Evidence evidence = figure.evidence();
        String quote = evidence.quote() == null ? null : evidence.quote().exact();
        boolean ranged = figure.low() != null || figure.high() != null;
        return new Row(
                entries.party(
                        figure.by() == null
                                ? null
                                : new Entry.Party(figure.by().id(), figure.by().name()),
                        evidence.publisher()),
                ranged
                        ? entries.figure(figure.low(), null, figure.high())
                        : reader.lang().number(figure.count()),
                figure.about(),
                figure.periodStart() == null || figure.periodEnd() == null
                        ? null
                        : entries.dates().days(figure.periodStart(), figure.periodEnd()),
                quote,
                evidence.publisher(),
                entries.dates().day(evidence.published()),
                reader.passage(evidence.article(), evidence.revision(), quote));
    }
}
