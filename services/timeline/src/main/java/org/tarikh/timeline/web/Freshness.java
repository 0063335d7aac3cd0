package org.tarikh.timeline.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.live.Sightings;
import org.tarikh.timeline.live.Standing;
import org.tarikh.timeline.workload.Workload;

/**
 * Gives answers their entity tags, and answers 304 where the one a client holds still stands: for addresses with a
 * {@link Scope} before anything else is asked, by the changes since its tag; for other pages by their bytes, when they
 * are made. The form to report an error has no tag, since it holds a token.
 *
 * <p>A tag is strong: it is given only where no change came while the answer was made. Files are written while they are
 * read, so theirs are weak. What is asked {@code asOf} a moment hangs on all that is known of the past, since what was
 * recorded by then may arrive later; a search hangs on every change, since what one word finds depends on all others.
 */
class Freshness {
    private static final String STANDING = Freshness.class.getName();
    private static final String FORM = "/report";
    private static final String PAGE_VARIES = "HX-Request, HX-Boosted";

    /** What an answer hangs on besides its address; a page's parts are asked for at the page's own address. */
    private static final List<String> HEADERS =
            List.of("HX-Request", "HX-Boosted", "HX-History-Restore-Request", HttpHeaders.ACCEPT);

    /** The parameters that name an entry whether it matches or not. */
    private static final List<String> BESIDES = List.of("near", "before", "after");

    private final Sightings sightings;
    private final Edition edition;
    private final Workload workload;

    Freshness(Sightings sightings, Edition edition, Workload workload) {
        this.sightings = sightings;
        this.edition = edition;
        this.workload = workload;
    }

    @ServerRequestFilter
    Response unchanged(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Optional<Scope> scope = reads(request) ? Scope.of(path) : Optional.empty();
        if (scope.isEmpty()) {
            return null;
        }
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (held != null) {
            Standing lately = sightings.lately();
            Filter filter =
                    Filter.lenient(request.getUriInfo().getQueryParameters()).filter();
            String fingerprint = fingerprint(request, filter, lately);
            List<Filter> filters = filters(scope.get(), filter, request.getUriInfo());
            Optional<Tag> good = Tag.of(held)
                    .filter(tag -> tag.fingerprint().equals(fingerprint))
                    .filter(tag -> filter.asOf().isPresent() || stands(tag, filters, lately))
                    .findFirst();
            if (good.isPresent()) {
                return notModified(path, good.get(), weak(path));
            }
        }
        request.setProperty(STANDING, sightings.now());
        return null;
    }

    private boolean stands(Tag tag, List<Filter> filters, Standing now) {
        return filters.isEmpty() ? tag.position() == now.newest() : !sightings.changed(filters, tag.position(), now);
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() != Response.Status.OK.getStatusCode() || !reads(request)) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        if (request.getProperty(STANDING) instanceof Standing before) {
            boolean weak = weak(uri.getPath());
            if (weak || sightings.now().equals(before)) {
                Filter filter = Filter.lenient(uri.getQueryParameters()).filter();
                Tag tag = new Tag(before.newest(), fingerprint(request, filter, before));
                answer.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag.toString(), weak));
            }
        } else if (answer.getEntity() instanceof String page
                && isPage(answer)
                && !uri.getPath().startsWith(FORM)) {
            EntityTag tag = new EntityTag(Fingerprint.of(page));
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                answer.setEntity(null);
            }
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isPage(ContainerResponseContext answer) {
        return answer.getMediaType() != null && answer.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private static boolean holds(String held, EntityTag tag) {
        return held != null
                && Stream.of(held.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("\"" + tag.getValue() + "\""));
    }

    private static List<Filter> filters(Scope scope, Filter filter, UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        boolean besides = BESIDES.stream().anyMatch(parameters::containsKey);
        return besides || filter.q().isPresent() ? List.of() : scope.filters(filter);
    }

    private String fingerprint(ContainerRequestContext request, Filter filter, Standing standing) {
        UriInfo uri = request.getUriInfo();
        String headers = HEADERS.stream()
                .map(name -> request.getHeaderString(name) + "\n")
                .collect(Collectors.joining());
        // Days are told from today on some pages, and a line tells of work that is under way.
        String page = api(uri.getPath()) ? "" : LocalDate.now(ZoneOffset.UTC) + "\n" + workload.underWay();
        String past = filter.asOf().isPresent() ? standing.history() : "";
        return Fingerprint.of(String.join(
                "\n",
                edition.toString(),
                uri.getRequestUri().toString(),
                headers,
                Long.toString(standing.renamings()),
                past,
                page));
    }

    private static boolean api(String path) {
        return path.startsWith("/api/");
    }

    private static boolean weak(String path) {
        return path.startsWith("/api/v1/chronology/export.");
    }

    /** What a cache has to know of an answer it goes on using. */
    private static Response notModified(String path, Tag tag, boolean weak) {
        Response.ResponseBuilder answer = Response.notModified(new EntityTag(tag.toString(), weak));
        CacheControl kept = new CacheControl();
        kept.setNoCache(true);
        answer.cacheControl(kept);
        return api(path)
                ? answer.build()
                : answer.header(HttpHeaders.VARY, PAGE_VARIES).build();
    }
}
