package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.events.store.Sql;

/**
 * The articles known and how far each is read: {@code waiting}, then {@code parsed} (read, its reports not yet among
 * the events), then {@code read}; or {@code failed}, or {@code gone}. The rows are the durable work queue.
 */
@ApplicationScoped
class Articles {
    private static final int MOST_ATTEMPTS = 5;

    private final Sql sql;
    private final Clock clock;
    private final Duration lease;
    private final Duration firstRetry;

    Articles(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "tarikh.intake.lease") Duration lease,
            @ConfigProperty(name = "tarikh.intake.article-retry") Duration firstRetry) {
        this.sql = sql;
        this.clock = clock;
        this.lease = lease;
        this.firstRetry = firstRetry;
    }

    /** Where the reading of the feed stands. */
    record FeedPosition(String cursor, int generation, boolean rebuilding) {}

    /** An article taken for reading. */
    record Taken(String id, long revision, SourceArticle article, String traceparent) {}

    /**
     * An article whose findings are to go among the events.
     *
     * @param queued since when it had waited for being read as it was
     * @param hidden whether none of its words may be shown
     * @param veiled whether that was so when it was last among the events
     */
    record Found(
            String id,
            long revision,
            boolean gone,
            boolean takenDown,
            boolean hidden,
            boolean veiled,
            OffsetDateTime queued,
            Findings findings,
            String traceparent) {
        /** Whether what was told of it before is to be shown no more, or again. */
        boolean turned() {
            return !gone && hidden != veiled;
        }
    }

    /**
     * How much there is to do.
     *
     * @param waiting to be read, or to be brought among the events
     * @param oldest since when the one that waits for longest does, null where none waits
     */
    record Backlog(long waiting, long failed, Instant oldest) {}

    FeedPosition position() {
        return position("");
    }

    private FeedPosition position(String lock) {
        return sql.first(
                        "SELECT cursor, generation, rebuilding FROM article_feed" + lock,
                        row -> new FeedPosition(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .orElseThrow();
    }

    /**
     * Stores a page of changes and the cursor behind it together; a change not newer than the one held is ignored.
     *
     * @param at where the page was read from; where the reading has gone on since, nothing is done
     * @return whether the page was stored
     */
    @Transactional
    boolean apply(ArticleChanges page, FeedPosition at) {
        if (!holds(at)) {
            return false;
        }
        List<Object[]> told = page.items().stream()
                .filter(item -> !item.deleted())
                .map(item -> new Object[] {
                    item.id(),
                    item.revision(),
                    at.generation(),
                    sql.json(item.article()),
                    at.rebuilding() ? null : item.traceparent(),
                    at.rebuilding()
                })
                .toList();
        sql.batch(
                """
                INSERT INTO article (id, revision, generation, source, state, traceparent)
                VALUES (?, ?, ?, ?::jsonb, 'waiting', ?)
                ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, generation = excluded.generation,
                    source = excluded.source, reason = NULL, taken_down = false, attempts = 0, not_before = now(),
                    queued = now(), traceparent = excluded.traceparent,
                    reading = CASE WHEN article.revision = excluded.revision AND article.source = excluded.source
                              THEN article.reading END,
                    state = CASE WHEN article.revision = excluded.revision AND article.source = excluded.source
                            THEN article.state ELSE 'waiting' END
                WHERE excluded.revision > article.revision OR ?
                """,
                told);
        List<Object[]> gone = page.items().stream()
                .filter(ArticleChanges.Item::deleted)
                .map(item -> new Object[] {
                    item.revision(),
                    item.takenDown(),
                    item.traceparent(),
                    item.id(),
                    item.takenDown(),
                    item.revision(),
                    at.rebuilding()
                })
                .toList();
        sql.batch(
                "UPDATE article SET revision = ?, source = NULL, reading = NULL, reason = NULL, state = 'parsed',"
                        + " taken_down = ?, queued = now(), traceparent = ?"
                        + " WHERE id = ? AND (state <> 'gone' OR taken_down <> ?) AND (? > revision OR ?)",
                gone);
        if (at.rebuilding() && page.items().isEmpty()) {
            sql.update(
                    "UPDATE article SET source = NULL, reading = NULL, state = 'parsed', queued = now()"
                            + " WHERE generation < ? AND state <> 'gone'",
                    at.generation());
            sql.update("UPDATE article_feed SET rebuilding = false");
        }
        sql.update("UPDATE article_feed SET cursor = ?", page.next());
        return true;
    }

    /**
     * Begins the feed again from its start; what is not met again on the way is gone.
     *
     * @param at where the reading could not go on; where it stands elsewhere by now, nothing is done
     */
    @Transactional
    void startAgain(FeedPosition at) {
        if (holds(at)) {
            sql.update("UPDATE article_feed SET cursor = NULL, generation = generation + 1, rebuilding = true");
        }
    }

    /** Whether the feed still stands there; if so no other replica moves it until the transaction ends. */
    private boolean holds(FeedPosition at) {
        return position(" FOR UPDATE").equals(at);
    }

    /** Puts every article read by another version of the reading back into the queue. */
    @Transactional
    int readAgainUnless(String version) {
        return sql.update(
                "UPDATE article SET state = 'waiting', attempts = 0, reason = NULL, not_before = now(), queued = now(),"
                        + " traceparent = NULL"
                        + " WHERE state IN ('read', 'parsed', 'failed') AND source IS NOT NULL"
                        + " AND extractor IS DISTINCT FROM ?",
                version);
    }

    /**
     * Puts articles that were read back into the queue, since a name in them came or went. They are locked in one order, as
     * several replicas may do so at once.
     *
     * @param proposal id that the name has among the proposals: articles it was sighted in are read again too; null for none
     */
    @Transactional
    int readAgain(Collection<String> articles, String proposal) {
        return sql.update(
                "UPDATE article SET state = 'waiting', attempts = 0, reason = NULL, not_before = now(), queued = now(),"
                        + " traceparent = NULL WHERE id IN (SELECT id FROM article"
                        + " WHERE state IN ('read', 'parsed', 'failed') AND source IS NOT NULL AND id IN ("
                        + " SELECT unnest(?::text[]) UNION SELECT article FROM proposal_sighting WHERE proposal = ?)"
                        + " ORDER BY arrival FOR UPDATE)",
                articles,
                proposal);
    }

    /**
     * Takes the next article to read, so that no other worker takes it before the lease is over.
     *
     * @param lexicon the version of the lexicon it is to be read with; none is taken where another stands by now
     */
    @Transactional
    Optional<Taken> take(long lexicon) {
        Optional<Taken> next = sql.first(
                "SELECT id, revision, source, traceparent FROM article WHERE state = 'waiting' AND not_before <= ?"
                        + " AND (SELECT version FROM lexicon_version) = ?"
                        + " ORDER BY arrival LIMIT 1 FOR UPDATE SKIP LOCKED",
                row -> new Taken(
                        row.getString(1),
                        row.getLong(2),
                        sql.value(row.getString(3), SourceArticle.class),
                        row.getString(4)),
                now(),
                lexicon);
        next.ifPresent(
                taken -> sql.update("UPDATE article SET not_before = ? WHERE id = ?", now().plus(lease), taken.id()));
        return next;
    }

    /**
     * Keeps what was read, unless the article changed meanwhile; where the lexicon did, the article is given back at once.
     *
     * @param lexicon the version that stood when the article was taken
     */
    @Transactional
    void parsed(Taken taken, Findings findings, String version, long lexicon) {
        // Locked, so that whoever changes the lexicon next finds this reading among those to be read again.
        long stands = sql.first("SELECT version FROM lexicon_version FOR SHARE", row -> row.getLong(1))
                .orElseThrow();
        if (stands != lexicon) {
            giveBack(taken, Duration.ZERO);
            return;
        }
        sql.update(
                "UPDATE article SET state = 'parsed', reading = ?::jsonb, extractor = ?, reason = NULL"
                        + " WHERE id = ? AND revision = ? AND state = 'waiting'",
                sql.json(findings),
                version,
                taken.id(),
                taken.revision());
    }

    /** Tries again later, ever more rarely; after the last attempt the article is kept as failed with the reason. */
    @Transactional
    void failed(Taken taken, String version, String reason) {
        sql.update(
                "UPDATE article SET attempts = attempts + 1, reason = ?, extractor = ?,"
                        + " state = CASE WHEN attempts + 1 >= ? THEN 'failed' ELSE 'waiting' END,"
                        + " not_before = ?::timestamptz + ?::interval * power(4, attempts)"
                        + " WHERE id = ? AND revision = ? AND state = 'waiting'",
                reason,
                version,
                MOST_ATTEMPTS,
                now(),
                firstRetry.toString(),
                taken.id(),
                taken.revision());
    }

    /** Gives an article back at once, as when sources went away and the article is not to blame. */
    @Transactional
    void giveBack(Taken taken, Duration pause) {
        sql.update(
                "UPDATE article SET not_before = ? WHERE id = ? AND revision = ? AND state = 'waiting'",
                now().plus(pause),
                taken.id(),
                taken.revision());
    }

    /**
     * The next articles whose findings go among the events: strictly in the order of arrival, so that ids do not hang on
     * which worker was quicker; only an article that failed before is not waited for.
     */
    List<Found> nextFound(int most) {
        return sql.list(
                """
                SELECT id, revision, source IS NULL, taken_down, coalesce(source ->> 'display' = 'hidden', false), veiled,
                    queued, reading, traceparent
                FROM article
                WHERE state = 'parsed' AND NOT EXISTS (
                    SELECT 1 FROM article earlier
                    WHERE earlier.state = 'waiting' AND earlier.attempts = 0 AND earlier.arrival < article.arrival)
                ORDER BY arrival LIMIT ?
                """,
                row -> new Found(
                        row.getString(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getObject(7, OffsetDateTime.class),
                        row.getBoolean(3) ? Findings.NONE : sql.value(row.getString(8), Findings.class),
                        row.getString(9)),
                most);
    }

    /** Findings that could not be brought home are tried again, and given up with the reason after the last attempt. */
    @Transactional
    void troubled(Found found, String reason) {
        sql.update(
                "UPDATE article SET attempts = attempts + 1, reason = ?,"
                        + " state = CASE WHEN attempts + 1 >= ? THEN 'failed' ELSE state END"
                        + " WHERE id = ? AND revision = ? AND state = 'parsed'",
                reason,
                MOST_ATTEMPTS,
                found.id(),
                found.revision());
    }

    /**
     * The article's findings are among the events. One that was put back into the queue meanwhile still is there, and what
     * was read of it since is still to come.
     */
    void read(Found found) {
        sql.update(
                "UPDATE article SET veiled = ?, state = CASE WHEN state = 'parsed' AND queued = ? THEN ? ELSE state END,"
                        + " reading = CASE WHEN state = 'parsed' AND queued = ? THEN NULL ELSE reading END"
                        + " WHERE id = ? AND revision = ?",
                found.hidden(),
                found.queued(),
                found.gone() ? "gone" : "read",
                found.queued(),
                found.id(),
                found.revision());
    }

    Backlog backlog() {
        return sql.first(
                        """
                        SELECT (SELECT count(*) FROM article WHERE state IN ('waiting', 'parsed')),
                               (SELECT count(*) FROM article WHERE state = 'failed'),
                               (SELECT min(queued) FROM article WHERE state IN ('waiting', 'parsed'))
                        """,
                        row -> new Backlog(
                                row.getLong(1),
                                row.getLong(2),
                                Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null)))
                .orElseThrow();
    }

    /** Articles in a state by their arrival, after one. */
    List<ArticlesResource.ArticleState> list(String state, long after, int limit) {
        boolean unread = "unread".equals(state);
        String kept = unread ? "read" : state;
        // Each as an index has it.
        String language = unread
                ? " AND source ->> 'language' <> 'en'"
                : "read".equals(state) ? " AND (source ->> 'language' <> 'en') IS NOT TRUE" : "";
        return sql.list(
                """
                SELECT arrival, id, revision,
                    CASE WHEN state = 'read' AND source ->> 'language' <> 'en' THEN 'unread' ELSE state END,
                    attempts, reason, source,
                    (SELECT coalesce(json_agg(json_build_object('start', start_at, 'end', end_at, 'why', why)
                            ORDER BY ordinal), '[]')
                     FROM unread WHERE unread.article = article.id)
                FROM article WHERE (?::text IS NULL OR state = ?) AND arrival > ?"""
                        + language + " ORDER BY arrival LIMIT ?",
                row -> {
                    SourceArticle article = sql.value(row.getString(7), SourceArticle.class);
                    return new ArticlesResource.ArticleState(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6),
                            article == null || article.hidden() ? null : article.headline(),
                            article == null ? null : article.publisher(),
                            List.of(sql.value(row.getString(8), ArticlesResource.Stretch[].class)));
                },
                kept,
                kept,
                after,
                limit);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
