package org.tarikh.sources.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.Caller;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.audit.Act;
import org.tarikh.sources.audit.Audit;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.PageCursor;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.problem.Violation;
import org.tarikh.sources.publisher.Publisher;
import org.tarikh.sources.publisher.Publishers;
import org.tarikh.sources.syndication.NotAFeed;
import org.tarikh.sources.syndication.Opml;

/** The feeds over HTTP. The ETag of one names what editors say of it; how it fares moves without. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds", description = "Feeds that are followed: RSS, Atom and JSON Feed")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class FeedsResource {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LARGEST_LIST = 10 * 1024 * 1024;
    private static final String OPML = "text/x-opml";
    private static final int PAGE = 200;
    private static final Set<String> ITEM_STATES = Set.of("waiting", "done", "failed");

    private final Feeds feeds;
    private final FeedItems items;
    private final FeedPoller poller;
    private final FeedWorker worker;
    private final Publishers publishers;
    private final Audit audit;
    private final Caller caller;
    private final StrictJson json;
    private final Clock clock;
    private final Duration period;

    FeedsResource(
            Feeds feeds,
            FeedItems items,
            FeedPoller poller,
            FeedWorker worker,
            Publishers publishers,
            Audit audit,
            Caller caller,
            StrictJson json,
            Clock clock,
            @ConfigProperty(name = "tarikh.feed.period") Duration period) {
        this.feeds = feeds;
        this.items = items;
        this.poller = poller;
        this.worker = worker;
        this.publishers = publishers;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.period = period;
    }

    /** A page of feeds. */
    @Schema(name = "FeedPage", description = "A page of feeds; next is null at the end")
    public record FeedPage(List<FeedView> items, @Schema(nullable = true) String next) {}

    @GET
    @Operation(operationId = "listFeeds", summary = "All feeds, in the order in which they were added")
    @APIResponse(
            responseCode = "200",
            description = "A page of feeds",
            content = @Content(schema = @Schema(implementation = FeedPage.class)))
    public FeedPage list(
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        List<FollowedFeed> found = feeds.after(PageCursor.parse(cursor), most);
        FollowedFeed last = found.isEmpty() ? null : found.get(found.size() - 1);
        return new FeedPage(
                views(found),
                found.size() < most
                        ? null
                        : PageCursor.at(last.recorded, last.id).text());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFeed", summary = "A feed, with its health")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response get(@PathParam("id") String id) {
        return answer(200, found(id));
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFeed",
            summary = "Follow a feed",
            description = "The address may be a page's that names its feeds: the first is followed, the others are"
                    + " listed. It is asked for before the answer; one that cannot be reached now is followed all the"
                    + " same, one that is no feed is not.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FeedForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Followed from now on",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Followed already",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response add(InputStream body) throws IOException {
        FeedForm.Wanted wanted = form(body).wanted(period, publishers::named);
        Feeds.Added added = follow(wanted, true);
        if (!added.isNew()) {
            return answer(200, added.feed());
        }
        FeedPoller.Polled polled = poller.poll(added.feed());
        FollowedFeed feed = found(added.feed().id.toString());
        if (feed.state.equals(FollowedFeed.DUPLICATE)) {
            String other = polled.address().toString();
            drop(feed.id, "It is the feed " + other);
            return answer(200, feeds.byAddress(other).orElseThrow(() -> none(other)));
        }
        if (!polled.isFeed()) {
            drop(feed.id, feed.problem);
            throw new Problem(Code.INVALID_FIELD, feed.problem, List.of(new Violation("url", feed.problem)));
        }
        worker.wake();
        return answer(201, feed);
    }

    @PATCH
    @RolesAllowed(Scope.INGEST)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editFeed",
            summary = "Change what is said of a feed, or pause it",
            description = "What is left out stays; a blank empties. The state active has a feed polled again that was"
                    + " paused or gone.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FeedForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The feed as it is now",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @Transactional
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The feed's ETag", example = "\"1\"") String known,
            InputStream body)
            throws IOException {
        FeedForm form = form(body);
        FollowedFeed feed = feeds.locked(GivenId.of(id, FeedsResource::none)).orElseThrow(() -> none(id));
        IfMatch.check(known, Integer.toString(feed.revision));
        boolean rested = !feed.state.equals(FollowedFeed.ACTIVE);
        int rhythm = feed.period;
        Map<String, String> was = said(feed);
        form.applyTo(feed, publishers::named);
        Instant now = clock.instant();
        if (rested && feed.state.equals(FollowedFeed.ACTIVE)) {
            feed.failures = 0;
            feed.nextPoll = now;
        } else if (feed.period < rhythm && feed.failures == 0 && feed.nextPoll.isAfter(now.plus(feed.rhythm()))) {
            feed.nextPoll = now.plus(feed.rhythm());
        }
        feed.revision++;
        Map<String, String> becomes = said(feed);
        if (!becomes.equals(was)) {
            keep(Act.FEED_CHANGED, feed.id, null, was, becomes);
        }
        return answer(200, feed);
    }

    @DELETE
    @RolesAllowed(Scope.INGEST)
    @Path("/{id}")
    @Operation(
            operationId = "deleteFeed",
            summary = "Follow a feed no longer",
            description = "The documents that came by it stay.")
    @APIResponse(responseCode = "204", description = "Followed no longer")
    @Transactional
    public void delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The feed's ETag", example = "\"1\"") String known) {
        FollowedFeed feed = feeds.locked(GivenId.of(id, FeedsResource::none)).orElseThrow(() -> none(id));
        IfMatch.check(known, Integer.toString(feed.revision));
        remove(feed, null);
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Path("/{id}/poll")
    @Operation(
            operationId = "pollFeed",
            summary = "Poll a feed now",
            description = "Also one that is paused or gone. Its items are read afterwards. A host that rests is not"
                    + " asked: the feed is then polled when it may be.")
    @APIResponse(
            responseCode = "200",
            description = "Polled; the health tells what became of it",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is being polled already",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response poll(
            @PathParam("id") String id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The feed's ETag, where it is to be polled only as it is known",
                            example = "\"1\"")
                    String known) {
        FollowedFeed feed = found(id);
        if (known != null) {
            IfMatch.check(known, Integer.toString(feed.revision));
        }
        var claimed = feeds.claim(feed.id);
        claimed.ifPresent(poller::poll);
        worker.wake();
        return answer(claimed.isPresent() ? 200 : 202, found(id));
    }

    /** A page of items. */
    @Schema(name = "FeedItemPage", description = "A page of items; next is null at the end")
    public record ItemPage(List<ItemView> items, @Schema(nullable = true) String next) {}

    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listFeedItems", summary = "The items of a feed, and what became of each")
    @APIResponse(
            responseCode = "200",
            description = "A page of items",
            content = @Content(schema = @Schema(implementation = ItemPage.class)))
    public ItemPage items(
            @PathParam("id") String id,
            @Parameter(
                            description = "Only those in this state",
                            schema = @Schema(enumeration = {"waiting", "done", "failed"}))
                    @QueryParam("state")
                    String state,
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        if (state != null && !ITEM_STATES.contains(state)) {
            throw Problem.field(Code.INVALID_PARAMETER, "state", "must be one of waiting, done, failed");
        }
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given");
        }
        List<ItemRow> found = items.after(found(id).id, state, cursor == null ? 0 : Long.parseLong(cursor), most);
        return new ItemPage(
                found.stream().map(ItemView::of).toList(),
                found.size() < most ? null : found.get(most - 1).id.toString());
    }

    @GET
    @Path("/export.opml")
    @Produces(OPML)
    @Operation(
            operationId = "exportFeeds",
            summary = "All feeds as OPML",
            description = "As feed readers take it; feeds that are gone are left out.")
    @APIResponse(
            responseCode = "200",
            description = "OPML 2.0",
            content = @Content(mediaType = OPML, schema = @Schema(implementation = String.class)))
    public Response export() {
        List<Opml.Line> lines = new ArrayList<>();
        PageCursor cursor = null;
        List<FollowedFeed> page;
        do {
            page = feeds.after(cursor, PAGE);
            for (FollowedFeed feed : page) {
                cursor = PageCursor.at(feed.recorded, feed.id);
                if (feed.state.equals(FollowedFeed.ACTIVE) || feed.state.equals(FollowedFeed.PAUSED)) {
                    lines.add(new Opml.Line(feed.url, feed.title == null ? feed.ownTitle : feed.title, feed.language));
                }
            }
        } while (page.size() == PAGE);
        return Response.ok(Opml.write("Feeds of Tarikh", lines), OPML + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
                .build();
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Path("/import")
    @Consumes({OPML, "text/xml", "application/xml"})
    @Operation(
            operationId = "importFeeds",
            summary = "Follow all feeds of an OPML list",
            description = "They are asked for in the background. A line that cannot be taken keeps no other from it.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = OPML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(schema = @Schema(implementation = OpmlImport.class)))
    public OpmlImport importFeeds(@HeaderParam("Content-Type") @Parameter(hidden = true) String type, InputStream body)
            throws IOException {
        List<Opml.Line> lines;
        try {
            lines = Opml.read(IncomingBody.bytes(body, LARGEST_LIST), type);
        } catch (NotAFeed e) {
            throw new Problem(Code.BAD_REQUEST, e.getMessage());
        }
        OpmlImport result = new OpmlImport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < lines.size(); i++) {
            importLine(i + 1, lines.get(i), result);
        }
        worker.wake();
        return result;
    }

    private void importLine(int number, Opml.Line line, OpmlImport result) {
        try {
            FeedForm form = new FeedForm(line.url(), line.title(), null, Said.iso(line.language()), null, null, null);
            Feeds.Added added = follow(form.wanted(period, publishers::named), false);
            (added.isNew() ? result.added() : result.known())
                    .add(new OpmlImport.Line(number, added.feed().url, added.feed().id, null));
        } catch (Problem e) {
            result.refused().add(new OpmlImport.Line(number, line.url(), null, e.getMessage()));
        }
    }

    private FeedForm form(InputStream body) throws IOException {
        return json.read(IncomingBody.text(body, LARGEST_BODY), FeedForm.class);
    }

    private FollowedFeed found(String id) {
        return feeds.find(GivenId.of(id, FeedsResource::none)).orElseThrow(() -> none(id));
    }

    private Feeds.Added follow(FeedForm.Wanted wanted, boolean leased) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Feeds.Added added = feeds.add(wanted, leased);
            if (added.isNew()) {
                keep(Act.FEED_ADDED, added.feed().id, null, Map.of(), said(added.feed()));
            }
            return added;
        });
    }

    private void drop(UUID id, String why) {
        QuarkusTransaction.requiringNew().run(() -> feeds.locked(id).ifPresent(feed -> remove(feed, why)));
    }

    private void remove(FollowedFeed feed, String why) {
        Map<String, String> was = said(feed);
        feeds.remove(feed);
        keep(Act.FEED_REMOVED, feed.id, why, was, Map.of());
    }

    private void keep(Act act, UUID feed, String why, Map<String, String> was, Map<String, String> becomes) {
        audit.addChange(act, feed, caller.name().orElse(null), why, "url", was, becomes);
    }

    private Map<String, String> said(FollowedFeed feed) {
        return feed.said(
                feed.publisher == null
                        ? null
                        : publishers.find(feed.publisher).map(Publisher::name).orElse(null));
    }

    private List<FeedView> views(List<FollowedFeed> found) {
        Map<UUID, FeedItems.Open> open =
                items.open(found.stream().map(feed -> feed.id).toList());
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(feed -> FeedView.of(
                        feed,
                        feed.publisher == null
                                ? null
                                : names.computeIfAbsent(feed.publisher, id -> publishers
                                        .find(id)
                                        .map(Publisher::name)
                                        .orElse(null)),
                        open.getOrDefault(feed.id, FeedItems.Open.NONE)))
                .toList();
    }

    private Response answer(int status, FollowedFeed feed) {
        return Response.status(status)
                .location(URI.create("/api/v1/feeds/" + feed.id))
                .tag(new EntityTag(Integer.toString(feed.revision)))
                .entity(views(List.of(feed)).get(0))
                .build();
    }

    private static Problem none(String id) {
        return new Problem(Code.FEED_NOT_FOUND, "No feed has the id " + id + ".");
    }
}
