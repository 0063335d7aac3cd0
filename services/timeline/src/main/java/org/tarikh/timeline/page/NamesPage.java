package org.tarikh.timeline.page;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskOptions;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.Editing;

/** Places and actors that an editor may mean by what is typed so far into a field of a form. */
@Path(NamesPage.PATH)
public class NamesPage {
    static final String PATH = "/desk/names";
    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final Desk desk;
    private final Editing editing;

    NamesPage(Desk desk, Editing editing) {
        this.desk = desk;
        this.editing = editing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response names(
            @QueryParam("place") String place,
            @QueryParam("initiators") String initiator,
            @QueryParam("recipients") String recipient,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        String actor = Stream.of(Doorway.said(initiator), Doorway.said(recipient))
                .filter(typed -> !typed.isBlank())
                .findFirst()
                .orElse("");
        String typed = (actor.isBlank() ? Doorway.said(place) : actor).strip();
        List<Entry.Party> found = List.of();
        if (typed.length() >= SHORTEST && desk.who(secret).isPresent()) {
            found = actor.isBlank() ? editing.places(typed) : editing.actors(typed);
        }
        DeskOptions options = new DeskOptions(found.stream()
                .sorted(Comparator.comparing(one -> !one.name().regionMatches(true, 0, typed, 0, typed.length())))
                .limit(MOST)
                .map(EditForm::named)
                .toList());
        return Doorway.untold(Html.page(Pages.deskoptions(options), reader.lang()))
                .build();
    }
}
