package org.tarikh.events.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.intake.ArticleReader;
import org.tarikh.events.intake.Sources;
import org.tarikh.events.lexicon.GeoNamesFile;
import org.tarikh.events.store.Sql;

/** How far the reading is. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status", description = "How far the reading is")
public class StatusResource {
    private final Sql sql;
    private final Sources sources;
    private final ArticleReader reader;
    private final CurrentLexicon lexicon;
    private final String version;

    StatusResource(
            Sql sql,
            Sources sources,
            ArticleReader reader,
            CurrentLexicon lexicon,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.sql = sql;
        this.sources = sources;
        this.reader = reader;
        this.lexicon = lexicon;
        this.version = version;
    }

    /** Articles by how far they are read. */
    public record ArticleCounts(
            long read,
            long waiting,
            long failed,
            @Schema(description = "Kept, and in a language that is not read yet") long unread,
            @Schema(
                            nullable = true,
                            description = "Since when the one that waits for longest does; null where none waits",
                            examples = "2025-10-03T14:05:09.123Z")
                    Instant waitingSince) {}

    /** Events by kind. */
    public record EventCounts(long incident, long move) {}

    /** The version of the reading. */
    public record Extractor(String version) {}

    /** What was read of a dump of GeoNames. */
    @Schema(
            description =
                    "Lines of the GeoNames file: places loaded, left out by configuration or feature, and bad ones")
    public record GazetteerCounts(
            long loaded, long leftOut, @Schema(description = "Told with their numbers in the log") long bad) {
        static GazetteerCounts of(GeoNamesFile.Count count) {
            return count == null ? null : new GazetteerCounts(count.loaded(), count.leftOut(), count.bad());
        }
    }

    /** How far the reading is. */
    @Schema(description = "How far the reading is: nothing is left when position = upstream and waiting = 0")
    public record Status(
            ArticleCounts articles,
            EventCounts events,
            Extractor extractor,
            @Schema(nullable = true, description = "Null without a GeoNames file") GazetteerCounts gazetteer,
            @Schema(nullable = true, description = "The last article change taken in") String position,
            @Schema(nullable = true, description = "Sources' newest article change; null while sources is away")
                    String upstream,
            @Schema(description = "Of this service", examples = "1.0.0") String version) {}

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "Get how far the reading is",
            description =
                    "Articles read, waiting, failed and unread; events by kind; the place in sources' change feed.")
    @APIResponse(
            responseCode = "200",
            description = "How far the reading is",
            content = @Content(schema = @Schema(implementation = Status.class)))
    public Status status() {
        String upstream = sources.position().orElse(null);
        return sql.first(
                        """
                        SELECT (SELECT cursor FROM article_feed),
                               (SELECT count(*) FROM article WHERE state = 'read')
                                   - (SELECT count(*) FROM article WHERE state = 'read' AND source ->> 'language' <> 'en'),
                               (SELECT count(*) FROM article WHERE state IN ('waiting', 'parsed')),
                               (SELECT count(*) FROM article WHERE state = 'failed'),
                               (SELECT count(*) FROM event WHERE kind = 'incident' AND document IS NOT NULL),
                               (SELECT count(*) FROM event WHERE kind = 'move' AND document IS NOT NULL),
                               (SELECT floor(extract(epoch FROM min(queued)) * 1000)::bigint FROM article
                                WHERE state IN ('waiting', 'parsed')),
                               (SELECT count(*) FROM article WHERE state = 'read' AND source ->> 'language' <> 'en')
                        """,
                        row -> new Status(
                                new ArticleCounts(
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(8),
                                        since(row.getString(7))),
                                new EventCounts(row.getLong(5), row.getLong(6)),
                                new Extractor(reader.version()),
                                GazetteerCounts.of(lexicon.get().geoNames()),
                                row.getString(1),
                                upstream,
                                version))
                .orElseThrow();
    }

    private static Instant since(String milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(Long.parseLong(milliseconds));
    }
}
