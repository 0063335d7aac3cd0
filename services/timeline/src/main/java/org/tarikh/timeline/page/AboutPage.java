package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.About;
import org.tarikh.frontend.terms.Status;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;

/** What Tarikh is, how it reads, and where its limits are. */
@Path("/about")
public class AboutPage {
    private static final List<Status> STATES = List.of(
            Status.CONFIRMED,
            Status.REPORTED,
            Status.CLAIMED,
            Status.DISPUTED,
            Status.PLANNED,
            Status.DENIED,
            Status.RUMOUR);

    private final Chronology chronology;
    private final Frames frames;

    AboutPage(Chronology chronology, Frames frames) {
        this.chronology = chronology;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response about(@Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        String title = frames.messages(reader.lang()).about();
        String entries = reader.number(chronology.count(Filter.none()));
        About view = new About(
                frames.frame(reader, uri, title, null, Filter.none()),
                STATES,
                Downloads.of(reader, Filter.none(), entries));
        return Html.page(Pages.about(view), reader.lang());
    }
}
