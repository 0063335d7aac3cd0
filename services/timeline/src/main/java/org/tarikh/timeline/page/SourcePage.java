package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.dossier.Dossiers;
import org.tarikh.timeline.source.Articles;
import org.tarikh.timeline.source.DocumentRevision;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** An article's words as they were read, with the quotes that events take from it marked. */
@Path("/sources")
public class SourcePage {
    private final Articles articles;
    private final Chronology chronology;
    private final Dossiers dossiers;
    private final Frames frames;
    private final Notices notices;

    SourcePage(Articles articles, Chronology chronology, Dossiers dossiers, Frames frames, Notices notices) {
        this.articles = articles;
        this.chronology = chronology;
        this.dossiers = dossiers;
        this.frames = frames;
        this.notices = notices;
    }

    @GET
    @Path("/{article}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response source(
            @PathParam("article") String id,
            @QueryParam("event") String event,
            @QueryParam("revision") String asked,
            @Context UriInfo uri) {
        Optional<SourceArticle> newest = articles.article(id);
        if (newest.isEmpty()) {
            return notices.missing(uri);
        }
        Reader reader = Reader.asKnown(uri);
        Entry entry = EventPage.uuid(event)
                .flatMap(known -> chronology.entry(known, reader.knowledge()))
                .orElse(null);
        List<DocumentRevision> revisions = articles.revisions(newest.get());
        Optional<DocumentRevision> named = DocumentRevision.numbered(asked, revisions);
        if (asked != null && named.isEmpty()) {
            return notices.missing(uri);
        }
        SourceArticle article = named.or(() -> SourceReadings.readFrom(newest.get(), entry, revisions))
                .filter(revision -> revision.revision() != newest.get().revision()
                        && newest.get().showing() == Showing.ALL)
                .map(revision -> articles.at(revision, newest.get()))
                .orElse(newest.get());
        String headline = SourceTexts.headline(article);
        List<String> kept = new ArrayList<>();
        if (entry != null) {
            kept.add("event=" + entry.id());
        }
        named.ifPresent(revision -> kept.add("revision=" + revision.revision()));
        Frame frame = frames.frame(reader, uri, headline, headline, Filter.none(), kept.toArray(String[]::new));
        List<Entry> told = List.copyOf(
                chronology.entries(dossiers.told(id), reader.knowledge()).values());
        // RFC 7725 also where it is not the law but who runs this that has taken it down.
        int status = article.showing() == Showing.TAKEN_DOWN ? 451 : 200;
        return Html.page(
                status,
                Pages.source(SourceTexts.of(reader).view(article, entry, told, revisions, frame)),
                reader.lang());
    }
}
