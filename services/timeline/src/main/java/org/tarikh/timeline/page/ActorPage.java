package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.actor.ActorView;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Sector;
import org.tarikh.timeline.actor.Actor;
import org.tarikh.timeline.actor.Actors;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Company;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.figure.Figures;

/** Who an actor is, and its own chronology. */
@Path("/actors")
public class ActorPage {
    private static final int ALIASES = 8;

    private final Actors actors;
    private final Chronology chronology;
    private final Figures figures;
    private final Frames frames;
    private final Notices notices;

    ActorPage(Actors actors, Chronology chronology, Figures figures, Frames frames, Notices notices) {
        this.actors = actors;
        this.chronology = chronology;
        this.figures = figures;
        this.frames = frames;
        this.notices = notices;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response actor(@PathParam("id") String id, @Context UriInfo uri) {
        Optional<Actor> actor = actors.actor(id);
        return actor.isEmpty() ? notices.missing(uri) : page(actor.get(), Reader.asKnown(uri), uri);
    }

    private Response page(Actor actor, Reader reader, UriInfo uri) {
        Filter own = reader.known(Filter.none().with("actor", actor.id()));
        Page page = chronology.page(own, reader.order(), null, Entries.SHOWN);
        Companies companies = new Companies(reader, frames.company(reader.lang()), own);
        Company company = chronology.company(own, actor.id());
        int known = Math.min(ALIASES, actor.aliases().size());
        ActorView view = new ActorView(
                frames.frame(reader, uri, actor.name(), actor.role(), Filter.none()),
                actor.name(),
                actor.sector().stream()
                        .map(sector -> Terms.of(Sector.class, sector))
                        .filter(Objects::nonNull)
                        .toList(),
                actor.country() == null
                        ? null
                        : new Locale("", actor.country())
                                .getDisplayCountry(reader.lang().locale()),
                actor.parent() == null
                        ? null
                        : new Link(
                                actor.parent().name(),
                                actor.parent().id() == null
                                        ? null
                                        : reader.actor(actor.parent().id())),
                actor.role(),
                term(actor, reader),
                actor.aliases().subList(0, known),
                actor.aliases().subList(known, actor.aliases().size()),
                reader.lang().number(actor.aliases().size() - known),
                actor.names().get("fa"),
                actor.names().get("ps"),
                companies.places(company),
                companies.threads(company),
                companies.encounters(company, actor.id()),
                new DeathCharts(companies).draw(chronology.deaths(own)),
                figures.about(actor.id()).stream()
                        .map(figure -> FiguresPage.row(figure, reader))
                        .toList(),
                reader.compare(new Also("actor", actor.id())),
                reader.number(chronology.count(own)),
                reader.chronology(own),
                Entries.of(reader).first(page, own));
        return Html.page(Pages.actor(view), reader.lang());
    }

    private static String term(Actor actor, Reader reader) {
        if (actor.from() == null && actor.to() == null) {
            return null;
        }
        return reader.lang()
                .digits(Stream.of(actor.from(), actor.to())
                        .map(end -> end == null ? "" : end)
                        .collect(Collectors.joining("–")));
    }
}
