package org.tarikh.sources.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.ReadingToken;
import org.tarikh.sources.changes.ChangeFeed;
import org.tarikh.sources.changes.Cursor;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.ProblemBody;

/** The change feed of the articles, with a long poll that holds neither a thread nor a database connection. */
@Path("/api/v1/articles/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class ArticleChangesResource {
    private static final Bounds LIMIT = new Bounds("limit", 1, 500, 100);
    private static final Bounds WAIT = new Bounds("wait", 0, 30, 0);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final ChangeFeed feed;
    private final ArticleViews views;
    private final ReadingToken token;
    private final Clock clock;

    ArticleChangesResource(ChangeFeed feed, ArticleViews views, ReadingToken token, Clock clock) {
        this.feed = feed;
        this.views = views;
        this.token = token;
        this.clock = clock;
    }

    /** An article at its newest change. */
    @Schema(
            name = "ArticleChange",
            description = "An article at its newest change; one no longer there has deleted true")
    public record Change(
            UUID id,
            @Schema(description = "Rises by one at each change of the article", examples = "1") int revision,
            boolean deleted,
            @Schema(
                            description =
                                    "Deleted because its document was taken down: whatever was read of it is to be removed")
                    boolean takenDown,
            @Schema(nullable = true, description = "Null where deleted") ArticleView article,
            @Schema(description = "When the article changed", examples = "2025-10-03T14:05:09.123456Z") Instant changed,
            @Schema(
                            nullable = true,
                            description = "The trace in which it changed (W3C trace context); null where nobody traced",
                            examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    String traceparent) {
        static Change of(ChangeFeed.Change change, Article article, ArticleView view) {
            return new Change(
                    article.id,
                    article.revision,
                    article.deleted,
                    article.takenDown,
                    article.deleted ? null : view,
                    change.changed(),
                    change.traceparent());
        }
    }

    /** Changes in order. */
    @Schema(name = "ArticleChanges", description = "Changes in order; next is what to send as after the next time")
    public record Changes(List<Change> items, @Schema(examples = "1.7421.93") String next) {}

    /** The feed's newest place. */
    @Schema(name = "FeedPosition", description = "The newest place of the feed that can be served now")
    public record Position(@Schema(examples = "1.7421.93") String position) {}

    @GET
    @NonBlocking
    @Operation(
            operationId = "listArticleChanges",
            summary = "What has changed since a cursor",
            description = "One item an article, at its newest change; without a cursor, from the start. A 410 says that"
                    + " the feed was rebuilt and is to be read from the start.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, perhaps none",
            content = @Content(schema = @Schema(implementation = Changes.class)))
    public Uni<Changes> changes(
            @Parameter(description = "The cursor the feed gave last") @QueryParam("after") String after,
            @Parameter(description = "1 to 500", schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "Seconds to wait for a change where there is none, 0 to 30",
                            schema = @Schema(implementation = Integer.class, defaultValue = "0"))
                    @QueryParam("wait")
                    String wait,
            @Context HttpHeaders headers) {
        Cursor from = after == null ? null : Cursor.parse(after);
        int most = LIMIT.of(limit);
        boolean all = token.admits(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return poll(from, most, all, clock.instant().plusSeconds(WAIT.of(wait)));
    }

    @GET
    @Path("/position")
    @Operation(operationId = "getArticleChangesPosition", summary = "The newest place of the feed")
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content = @Content(schema = @Schema(implementation = Position.class)))
    public Position position() {
        return new Position(feed.position().text());
    }

    private Uni<Changes> poll(Cursor from, int most, boolean all, Instant until) {
        return Uni.createFrom()
                .item(() -> QuarkusTransaction.requiringNew().call(() -> page(from, most, all)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(page -> page.items().isEmpty() && clock.instant().isBefore(until)
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(LOOK_AGAIN)
                                .flatMap(nothing -> poll(from, most, all, until))
                        : Uni.createFrom().item(page));
    }

    private Changes page(Cursor from, int most, boolean all) {
        ChangeFeed.Page page = feed.page(from, most);
        List<UUID> ids = page.changes().stream().map(ChangeFeed.Change::article).toList();
        Map<UUID, Article> articles = Article.<Article>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(article -> article.id, Function.identity()));
        Map<UUID, ArticleView> seen = views.of(List.copyOf(articles.values()), all).stream()
                .collect(Collectors.toMap(ArticleView::id, Function.identity()));
        return new Changes(
                page.changes().stream()
                        .map(change -> Change.of(change, articles.get(change.article()), seen.get(change.article())))
                        .toList(),
                page.next().text());
    }
}
