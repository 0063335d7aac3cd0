package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.sharing.Citation;
import org.tarikh.timeline.sharing.CitationFormat;
import org.tarikh.timeline.sharing.Fingerprint;

/** The citation of an event as a file for a reference manager, and the event's picture for shared links. */
@Path("/events")
public class CitePage {
    private final Chronology chronology;
    private final Notices notices;
    private final Pictures pictures;

    CitePage(Chronology chronology, Notices notices, Pictures pictures) {
        this.chronology = chronology;
        this.notices = notices;
        this.pictures = pictures;
    }

    @GET
    @Path("/{id}/cite.{format: bib|ris|json}")
    @Operation(hidden = true)
    public Response cite(
            @PathParam("id") String id,
            @PathParam("format") String ending,
            @Context UriInfo uri,
            @Context Request request) {
        Reader reader = Reader.asKnown(uri);
        Optional<Entry> entry = entry(id, reader);
        if (entry.isEmpty()) {
            return notices.missing(uri);
        }
        CitationFormat format = CitationFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        byte[] file = format.write(Citation.of(entry.get(), Sharings.address(reader, uri, entry.get())))
                .getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Fingerprint.of(file));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? tagged(unchanged, tag)
                : tagged(
                        Response.ok(file)
                                .type(format.mediaType())
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"tarikh-"
                                                + entry.get().id() + "." + ending + "\""),
                        tag);
    }

    @GET
    @Path("/{id}/card.png")
    @Operation(hidden = true)
    public Response card(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Reader reader = Reader.asKnown(uri);
        Optional<Entry> entry = entry(id, reader).filter(found -> pictures.drawn());
        if (entry.isEmpty()) {
            return notices.missing(uri);
        }
        Pictures.Picture picture = pictures.of(entry.get(), reader);
        EntityTag tag = new EntityTag(picture.fingerprint());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return tagged(unchanged, tag);
        }
        return pictures.png(picture)
                .map(png -> tagged(Response.ok(png).type("image/png"), tag))
                .orElseGet(() -> Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build());
    }

    private Optional<Entry> entry(String id, Reader reader) {
        return EventPage.uuid(id).flatMap(event -> chronology.standing(event, reader.knowledge()));
    }

    /** Kept by whoever likes, asked for again before use: the answer is then mostly that nothing changed. */
    private static Response tagged(Response.ResponseBuilder answer, EntityTag tag) {
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return answer.tag(tag).cacheControl(revalidate).build();
    }
}
