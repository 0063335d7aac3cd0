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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.standing.RecordsView;
import org.tarikh.frontend.standing.RecordsView.Account;
import org.tarikh.frontend.standing.RecordsView.Counts;
import org.tarikh.frontend.standing.RecordsView.Table;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.standing.Standing;
import org.tarikh.timeline.standing.Standings;
import org.tarikh.timeline.standing.Standings.Kind;

/** What became of what publishers told and parties claimed: two plain tables. */
@Path("/records")
public class RecordsPage {
    private final Standings standings;
    private final Frames frames;

    RecordsPage(Standings standings, Frames frames) {
        this.standings = standings;
        this.frames = frames;
    }

    /** @param of {@code publishers} or {@code parties}: then only these, from the cursor on */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response records(@QueryParam("of") String of, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        List<Kind> kinds = Stream.of(Kind.values())
                .filter(kind -> kind.toString().equals(of))
                .toList();
        List<Table> tables = kinds.isEmpty()
                ? Stream.of(Kind.values())
                        .map(kind -> table(kind, null, reader))
                        .toList()
                : kinds.stream().map(kind -> table(kind, cursor, reader)).toList();
        String title = frames.messages(reader.lang()).records();
        return Html.page(
                Pages.records(new RecordsView(frames.frame(reader, uri, title, null, Filter.none()), tables)),
                reader.lang());
    }

    private Table table(Kind kind, String cursor, Reader reader) {
        Standings.Page page = standings.page(kind, cursor);
        return new Table(
                kind == Kind.PUBLISHERS,
                page.items().stream().map(standing -> account(standing, reader)).toList(),
                page.next() == null
                        ? null
                        : reader.address("/records", List.of("of=" + kind, "cursor=" + Reader.encoded(page.next()))));
    }

    private static Account account(Standing standing, Reader reader) {
        Standing.Subject subject = standing.subject();
        Lang lang = reader.lang();
        String href = subject.id() == null
                ? reader.chronology(Filter.none().with("publisher", subject.name()))
                : reader.actor(subject.id());
        return new Account(
                new Link(subject.name(), href),
                new Counts(
                        null,
                        lang.number(standing.made()),
                        lang.number(standing.confirmed()),
                        lang.number(standing.denied()),
                        lang.number(standing.contradicted()),
                        lang.number(standing.alone())),
                standing.fields().stream()
                        .map(field -> new Counts(
                                Terms.matter(field.field()),
                                lang.number(field.made()),
                                lang.number(field.confirmed()),
                                lang.number(field.denied()),
                                lang.number(field.contradicted()),
                                lang.number(field.alone())))
                        .toList());
    }
}
