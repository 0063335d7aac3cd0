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
import org.tarikh.timeline.source.Articles;
import org.tarikh.timeline.source.DocumentDifference;
import org.tarikh.timeline.source.DocumentRevision;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

/** What changed in an article's document since it was first stored. */
@Path("/sources")
public class ChangesPage {
    private final Articles articles;
    private final Chronology chronology;
    private final Frames frames;
    private final Notices notices;

    ChangesPage(Articles articles, Chronology chronology, Frames frames, Notices notices) {
        this.articles = articles;
        this.chronology = chronology;
        this.frames = frames;
        this.notices = notices;
    }

    @GET
    @Path("/{article}/changes")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response changes(
            @PathParam("article") String id,
            @QueryParam("revision") String revision,
            @QueryParam("from") String earlier,
            @QueryParam("event") String event,
            @Context UriInfo uri) {
        Optional<SourceArticle> known = articles.bare(id);
        List<DocumentRevision> revisions = known.map(articles::revisions).orElse(List.of());
        Optional<DocumentRevision> to = revision == null
                ? revisions.stream().reduce((before, after) -> after)
                : DocumentRevision.numbered(revision, revisions);
        Optional<DocumentRevision> from = earlier == null
                ? to.map(later -> before(later, revisions))
                : DocumentRevision.numbered(earlier, revisions);
        if (to.isEmpty() || from.isEmpty()) {
            return notices.missing(uri);
        }
        SourceArticle article = known.get();
        Reader reader = Reader.asKnown(uri);
        Entry entry = EventPage.uuid(event)
                .flatMap(told -> chronology.entry(told, reader.knowledge()))
                .orElse(null);
        Optional<DocumentDifference> difference = article.showing() == Showing.ALL
                ? articles.difference(article, from.get(), to.get())
                : Optional.empty();
        List<String> kept = new ArrayList<>();
        if (entry != null) {
            kept.add("event=" + entry.id());
        }
        if (earlier != null) {
            kept.add("from=" + earlier);
        }
        if (revision != null) {
            kept.add("revision=" + revision);
        }
        String headline = SourceTexts.headline(article);
        String title = frames.changes(reader.lang())
                .title(headline == null ? frames.messages(reader.lang()).untitled() : headline);
        Frame frame = frames.frame(reader, uri, title, title, Filter.none(), kept.toArray(String[]::new));
        // As the article itself is answered.
        int status = article.showing() == Showing.TAKEN_DOWN ? 451 : 200;
        return Html.page(
                status,
                Pages.changes(ChangedTexts.of(reader)
                        .view(article, entry, from.get(), to.get(), difference, revisions, frame)),
                reader.lang());
    }

    /** The revision before another; that itself where it is the first. */
    private static DocumentRevision before(DocumentRevision later, List<DocumentRevision> revisions) {
        return revisions.get(Math.max(0, revisions.indexOf(later) - 1));
    }
}
