package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

/** Tells sites that embed by oEmbed 1.0 how a page of this house is shown within theirs. */
@Path("/oembed")
public class OEmbedPage {
    private static final int WIDTH = 640;
    private static final Pattern EVENT = Pattern.compile("/(?:embed/)?events/([^/]+)/?");

    private final Chronology chronology;
    private final EmbedPage embeds;
    private final Frames frames;

    OEmbedPage(Chronology chronology, EmbedPage embeds, Frames frames) {
        this.chronology = chronology;
        this.embeds = embeds;
        this.frames = frames;
    }

    /**
     * The description of a page.
     *
     * @param url the page: the chronology or an event, whole or as its embed
     * @param most the greatest width the frame may have, in CSS pixels; likewise for its height
     * @param format {@code json} or {@code xml}
     */
    @GET
    @Operation(hidden = true)
    public Response describe(
            @QueryParam("url") String url,
            @QueryParam("maxwidth") String most,
            @QueryParam("maxheight") String highest,
            @QueryParam("format") String format,
            @Context UriInfo uri) {
        if (url == null || url.isBlank()) {
            throw Problem.parameter("url", "must be the address of the chronology or of an event");
        }
        boolean xml = "xml".equals(format);
        if (!xml && format != null && !format.equals("json")) {
            throw new Problem(Code.UNKNOWN_FORMAT, "format must be json or xml");
        }
        OEmbed answer = described(
                page(url, uri), uri, size("maxwidth", most, WIDTH), size("maxheight", highest, Integer.MAX_VALUE));
        return Response.ok(xml ? answer.xml() : answer)
                .type((xml ? MediaType.TEXT_XML_TYPE : MediaType.APPLICATION_JSON_TYPE).withCharset("UTF-8"))
                .build();
    }

    private OEmbed described(URI page, UriInfo uri, int width, int highest) {
        MultivaluedMap<String, String> parameters = parameters(page.getRawQuery());
        Reader reader = Reader.asKnown(parameters);
        Messages words = frames.messages(reader.lang());
        String path = page.getPath();
        if (path.isEmpty() || path.equals("/") || path.equals("/embed")) {
            Filter filter = Filter.lenient(parameters).filter();
            String title = embeds.title(reader, filter);
            return description(
                    uri,
                    words,
                    title,
                    reader.embed(filter, Embeds.kept(parameters)),
                    width,
                    Math.min(Embeds.LIST_HEIGHT, highest));
        }
        Entry entry = Optional.of(EVENT.matcher(path))
                .filter(Matcher::matches)
                .flatMap(event -> EventPage.uuid(event.group(1)))
                .flatMap(id -> chronology.standing(id, reader.knowledge()))
                .orElseThrow(OEmbedPage::unknown);
        return description(
                uri,
                words,
                entry.title(),
                reader.embeddedEvent(entry.id(), Embeds.kept(parameters)),
                width,
                Math.min(Embeds.EVENT_HEIGHT, highest));
    }

    private static OEmbed description(
            UriInfo uri, Messages words, String title, String address, int width, int height) {
        return OEmbed.of(
                title,
                words.name(),
                uri.getBaseUri().toString(),
                Embeds.frame(Embeds.absolute(uri, address), title, Integer.toString(width), height),
                width,
                height);
    }

    /** Whichever of the two schemes: what stands before this house may have taken the encryption off. */
    private static URI page(String url, UriInfo uri) {
        try {
            URI page = new URI(url);
            boolean web = "http".equalsIgnoreCase(page.getScheme()) || "https".equalsIgnoreCase(page.getScheme());
            if (web && uri.getBaseUri().getRawAuthority().equalsIgnoreCase(page.getRawAuthority())) {
                return page;
            }
        } catch (URISyntaxException e) {
            // Falls through: what is no address is none of this house.
        }
        throw unknown();
    }

    private static Problem unknown() {
        return new Problem(Code.NOT_FOUND, "url is no address of the chronology or of an event here");
    }

    private static int size(String name, String given, int usual) {
        if (given == null) {
            return usual;
        }
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) == 0) {
            throw Problem.parameter(name, "must be a whole number of pixels from 1");
        }
        return Math.min(usual, Integer.parseInt(given));
    }

    private static MultivaluedMap<String, String> parameters(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.add(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
