package org.tarikh.timeline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.FilterParameters;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.ProblemBody;

/** The chronology as files, read and written a batch at a time so that its length does not matter. */
@Path("/api/v1/chronology")
@Tag(
        name = "Export",
        description = "Any filtered view as a file, with its licence, its citation and the filter that made it; Atom"
                + " and iCalendar can be subscribed to. A file that breaks off ends its connection, so that nobody"
                + " takes a part of it for the whole")
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or not as it must be; the violations name each",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
class ExportResource {
    /** Entries read at a time: no transaction outlives one batch, so a slow reader holds back no vacuum. */
    private static final int BATCH = 200;

    private static final int BUFFER = 32 * 1024;

    /** Entries to a page of the Atom feed. */
    private static final int FEED_PAGE = 100;

    private static final String ATOM = "atom";

    private final Chronology chronology;
    private final String licence;
    private final Format csv = new Csv("csv", Tables.OWN);
    private final Format ndjson;
    private final Format geojson;
    private final Format ics = new ICalendar();
    private final Format jsonld;
    private final Format timelinejs;
    private final Format acled = new Csv("acled.csv", Acled.COLUMNS);
    private final Format ucdp = new Csv("ucdp.csv", Ucdp.COLUMNS);

    ExportResource(
            Chronology chronology, ObjectMapper json, @ConfigProperty(name = "tarikh.export.licence") String licence) {
        this.chronology = chronology;
        this.licence = licence;
        this.ndjson = new Ndjson(json);
        this.geojson = new GeoJson(json);
        this.jsonld = new JsonLd(json);
        this.timelinejs = new TimelineJs(json);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportCsv",
            summary = "Entries as a table",
            description = "RFC 4180 in UTF-8, the oldest first. A text that a spreadsheet would take for a formula is"
                    + " led by an apostrophe. Lists within a cell are separated by \"; \".")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "table",
                                            summary = "The first columns",
                                            value = "id,revision,kind,title,start,end,precision\r\n"
                                                    + "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30,3,incident,Two fighters"
                                                    + " killed in Guzara,2025-09-21,2025-09-21,day\r\n")))
    public Response csv(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(csv, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportNdjson",
            summary = "Entries as JSON, one to a line",
            description = "The oldest first; each line is an entry with its claims and evidence, its licence and self,"
                    + " the address it was asked for at.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Entry.class)))
    public Response ndjson(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(ndjson, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.geojson")
    @Produces("application/geo+json")
    @Operation(
            operationId = "exportGeoJson",
            summary = "Entries as features on a map",
            description = "A FeatureCollection of RFC 7946, the oldest first. Geometry is a point where the place is"
                    + " known to its district or nearer (wherePrec 1 to 3), else null; areaCentre is then the middle of"
                    + " the area it lies in.")
    @APIResponse(
            responseCode = "200",
            description = "The collection; licence, citation, self and filter are members of it",
            content =
                    @Content(
                            mediaType = "application/geo+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "feature",
                                            summary = "A feature, shortened",
                                            value =
                                                    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                                                            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[62.2,34.2]},"
                                                            + "\"properties\":{\"title\":\"Two fighters killed in Guzara\","
                                                            + "\"start\":\"2025-09-21\",\"wherePrec\":3}}]}")))
    public Response geojson(
            @BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(geojson, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.ics")
    @Produces("text/calendar")
    @Operation(
            operationId = "exportICalendar",
            summary = "Entries as a calendar to subscribe to",
            description = "RFC 5545, the oldest first. A date known to the minute is a moment in UTC, any other a span"
                    + " of whole days as wide as it is uncertain. An event keeps its UID; its SEQUENCE is the revision."
                    + " Entries without a date are left out and counted in the calendar's description.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "event",
                                            summary = "An event, shortened",
                                            value = "BEGIN:VEVENT\r\nUID:0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30\r\n"
                                                    + "SEQUENCE:3\r\nSUMMARY:Two fighters killed in Guzara\r\n"
                                                    + "DTSTART:20250921T163000Z\r\nEND:VEVENT\r\n")))
    public Response ics(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(ics, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.atom")
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(
            operationId = "exportAtom",
            summary = "Entries as a feed to subscribe to",
            description = "RFC 4287, the newest date first, a hundred to a page; pages are linked by first, next and"
                    + " previous (RFC 5005), in the feed and in the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content =
                    @Content(
                            mediaType = AtomFeed.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "entry",
                                            summary = "An entry, shortened",
                                            value = "<entry><id>urn:uuid:0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30</id>"
                                                    + "<title>Two fighters killed in Guzara</title>"
                                                    + "<updated>2026-01-01T00:00:00Z</updated></entry>")))
    public Response atom(
            @BeanParam FilterParameters parameters,
            @QueryParam("cursor") @Parameter(description = "Of a page, as its links have it") String cursor,
            @Context UriInfo uri) {
        Filter filter = parameters.filter("cursor");
        Imprint imprint = imprint(ATOM, filter, uri);
        Page page = chronology.page(filter, Order.DESC, cursor, FEED_PAGE);
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        AtomFeed.write(feed, imprint, page, cursor);
        Response.ResponseBuilder answer = head(AtomFeed.MEDIA_TYPE, imprint).entity(feed.toByteArray());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, link(AtomFeed.address(imprint, page.next()), "next"));
        }
        if (page.previous() != null) {
            answer.header(HttpHeaders.LINK, link(AtomFeed.address(imprint, page.previous()), "prev"));
        }
        return answer.build();
    }

    @GET
    @Path("/export.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "exportJsonLd",
            summary = "Entries as linked data",
            description = "JSON-LD 1.1 with its context in the file: each entry is a schema.org Event, each claim a"
                    + " Claim with its appearance, each quote a W3C Web Annotation with TextQuoteSelector and"
                    + " TextPositionSelector. A claim that the event happened has a ClaimReview where its status is"
                    + " confirmed, denied or disputed; other claims have no verdict and so no review.")
    @APIResponse(
            responseCode = "200",
            description = "The graph; its first node is the file itself, a Dataset",
            content =
                    @Content(
                            mediaType = "application/ld+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "event",
                                            summary = "An event, shortened",
                                            value = "{\"@context\":{\"@vocab\":\"http://schema.org/\"},\"@graph\":"
                                                    + "[{\"@type\":\"Event\",\"name\":\"Two fighters killed in"
                                                    + " Guzara\",\"startDate\":\"2025-09-21\"}]}")))
    public Response jsonld(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(jsonld, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.timelinejs.json")
    @Produces("application/json")
    @Operation(
            operationId = "exportTimelineJs",
            summary = "Entries as slides of TimelineJS3",
            description = "The oldest first, after a title. A date has no more parts than are known and display_date"
                    + " says it in words; texts are HTML with documents' words escaped. Entries without a date are left"
                    + " out and counted in the title.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "slide",
                                            summary = "A slide, shortened",
                                            value = "{\"events\":[{\"start_date\":{\"year\":2025,\"month\":9,"
                                                    + "\"day\":21},\"display_date\":\"21 September 2025\",\"text\":"
                                                    + "{\"headline\":\"Two fighters killed in Guzara\"}}]}")))
    public Response timelinejs(
            @BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(timelinejs, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.acled.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportAcled",
            summary = "Political violence in ACLED's columns",
            description = "Entries with an ACLED event type, the oldest first. A disputed figure is flattened to its"
                    + " best estimate; range, status and a date coarser than a day stand in notes. What is not known is"
                    + " empty: inter1, inter2, interaction, region, source_scale, and the dead where nobody counts"
                    + " them.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "table",
                                            summary = "The first columns",
                                            value = "event_id_cnty,event_date,year,time_precision,disorder_type,"
                                                    + "event_type,sub_event_type\r\n"
                                                    + "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30,2025-09-21,2025,1,Political"
                                                    + " violence,Battles,Armed clash\r\n")))
    public Response acled(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(acled, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.ucdp.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportUcdp",
            summary = "Deadly and organised violence in columns after UCDP's",
            description = "Battles, explosions, violence against civilians and whatever else but a disaster cost lives,"
                    + " the oldest first; what is planned is left out. What UCDP judges by hand is empty: type of"
                    + " violence, conflicts, dyads, sides of the dead.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "table",
                                            summary = "Some columns",
                                            value = "id,year,where_prec,date_prec,date_start,date_end,best,high,low\r\n"
                                                    + "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30,2025,3,1,2025-09-21,"
                                                    + "2025-09-21,2,2,2\r\n")))
    public Response ucdp(@BeanParam FilterParameters parameters, @Context UriInfo uri, @Context RoutingContext http) {
        return file(ucdp, parameters.filter(), uri, http);
    }

    @GET
    @Path("/export.{format}")
    @Operation(hidden = true)
    public Response unknown(@PathParam("format") String format) {
        String known = List.of(csv, ndjson, geojson, ics, jsonld, timelinejs, acled, ucdp).stream()
                .map(Format::ending)
                .collect(Collectors.joining(", "));
        throw new Problem(
                Code.NOT_FOUND, "There is no export in the format " + format + "; there are " + known + ", " + ATOM);
    }

    private Imprint imprint(String ending, Filter filter, UriInfo uri) {
        Filter undated = filter.dated() ? filter.without("from").without("to").with("dated", "false") : filter;
        return new Imprint(uri.getBaseUri(), ending, filter, licence, () -> chronology.count(undated));
    }

    private Response file(Format format, Filter filter, UriInfo uri, RoutingContext http) {
        Imprint imprint = imprint(format.ending(), filter, uri);
        Response.ResponseBuilder answer = head(format.mediaType(), imprint)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tarikh." + format.ending() + "\"");
        if (http.request().method() == HttpMethod.HEAD) {
            // Who asks for the head alone must not make the file be written.
            return answer.build();
        }
        StreamingOutput content = output -> {
            try {
                write(format, imprint, output);
            } catch (IOException | RuntimeException e) {
                if (http.response().headWritten()) {
                    breakOff(http);
                }
                throw e;
            }
        };
        return answer.entity(content).build();
    }

    /**
     * Ends the connection at once, below everything that would still send what is waiting. The stream that is closed
     * behind a failure ends the answer in good order, so half a file would look whole.
     */
    private static void breakOff(RoutingContext http) {
        boolean alone = http.request().version() != HttpVersion.HTTP_2;
        if (alone && http.request().connection() instanceof ConnectionBase connection) {
            connection.channel().pipeline().firstContext().close();
        } else {
            http.response().reset();
        }
    }

    private static Response.ResponseBuilder head(String mediaType, Imprint imprint) {
        return Response.ok()
                .type(mediaType)
                .header(HttpHeaders.LINK, link(imprint.licence(), "license"))
                .header(HttpHeaders.LINK, link(imprint.self(), "self"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    private void write(Format format, Imprint imprint, OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output, BUFFER);
        Sheet sheet = format.begin(buffered, imprint);
        String cursor = null;
        do {
            Page page = chronology.page(imprint.filter(), Order.ASC, cursor, BATCH);
            for (Entry entry : page.items()) {
                sheet.add(entry);
            }
            cursor = page.next();
        } while (cursor != null);
        sheet.end();
        buffered.flush();
    }
}
