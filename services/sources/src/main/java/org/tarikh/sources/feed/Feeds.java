package org.tarikh.sources.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.sources.problem.PageCursor;

/** The list of feeds, and who polls which. */
@ApplicationScoped
class Feeds {
    /** Longer than any poll takes, the page that names a feed and the feed together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final Clock clock;

    Feeds(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A feed asked for, and whether it was not known before. */
    record Added(FollowedFeed feed, boolean isNew) {}

    /**
     * Puts a feed on the list, unless one was ever known by its address.
     *
     * @param leased whether it is polled at once by who adds it
     */
    @Transactional
    Added add(FeedForm.Wanted wanted, boolean leased) {
        Optional<FollowedFeed> known = byAddress(wanted.url());
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        FollowedFeed feed = new FollowedFeed();
        feed.id = UUID.randomUUID();
        feed.url = wanted.url();
        feed.title = wanted.title();
        feed.language = wanted.language();
        feed.publisher = wanted.publisher();
        feed.period = wanted.period();
        feed.fullText = wanted.full();
        feed.state = FollowedFeed.ACTIVE;
        feed.revision = 1;
        feed.recorded = now();
        feed.nextPoll = feed.recorded;
        if (leased) {
            lease(feed);
        }
        // The address is taken first, since two may come with it at once.
        int taken = entities.createNativeQuery(
                        """
                        WITH made AS (
                            INSERT INTO feed (id, url, period, full_text, state, revision, recorded, next_poll, failures,
                                items_seen, items_new)
                            VALUES (?1, ?2, ?3, ?4, 'active', 1, ?5, ?5, 0, 0, 0)
                            ON CONFLICT (url) DO NOTHING RETURNING id, url)
                        INSERT INTO feed_address (url, feed) SELECT url, id FROM made
                        """)
                .setParameter(1, feed.id)
                .setParameter(2, feed.url)
                .setParameter(3, feed.period)
                .setParameter(4, feed.fullText)
                .setParameter(5, feed.recorded)
                .executeUpdate();
        if (taken == 0) {
            return new Added(byAddress(wanted.url()).orElseThrow(), false);
        }
        return new Added(entities.merge(feed), true);
    }

    @Transactional
    Optional<FollowedFeed> find(UUID id) {
        return Optional.ofNullable(entities.find(FollowedFeed.class, id));
    }

    @Transactional
    Optional<FollowedFeed> byAddress(String url) {
        return first("SELECT f.* FROM feed f JOIN feed_address a ON a.feed = f.id WHERE a.url = ?1", url);
    }

    /** In the order in which they came. */
    @Transactional
    List<FollowedFeed> after(PageCursor cursor, int most) {
        return cursor == null
                ? FollowedFeed.find("order by recorded, id").page(0, most).list()
                : FollowedFeed.find(
                                "recorded > ?1 or (recorded = ?1 and id > ?2) order by recorded, id",
                                cursor.instant(),
                                cursor.id())
                        .page(0, most)
                        .list();
    }

    /** The same, so that nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<FollowedFeed> locked(UUID id) {
        return Optional.ofNullable(entities.find(FollowedFeed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(FollowedFeed feed) {
        entities.createNativeQuery("DELETE FROM feed WHERE id = ?1")
                .setParameter(1, feed.id)
                .executeUpdate();
        entities.detach(feed);
    }

    /** The feed that is due for longest and that nobody polls, leased to the caller. */
    @Transactional
    Optional<FollowedFeed> claimDue() {
        Instant now = now();
        Optional<FollowedFeed> due = first(
                """
                SELECT * FROM feed WHERE state = 'active' AND next_poll <= ?1 AND (leased_until IS NULL OR leased_until < ?1)
                ORDER BY next_poll LIMIT 1 FOR UPDATE SKIP LOCKED
                """,
                now);
        due.ifPresent(this::lease);
        return due;
    }

    /** The feed, leased to the caller whether it is due or not; empty where somebody polls it. */
    @Transactional
    Optional<FollowedFeed> claim(UUID id) {
        Optional<FollowedFeed> free = locked(id).filter(feed -> !feed.isLeased(now()));
        free.ifPresent(this::lease);
        return free;
    }

    /** The feed as it is now, locked, where the lease given is still the one that holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<FollowedFeed> held(FollowedFeed claimed) {
        return locked(claimed.id).filter(feed -> claimed.lease.equals(feed.lease));
    }

    /** Has it asked for at another address from now on; false where another feed is known by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean moved(FollowedFeed feed, String url) {
        if (feed.url.equals(url)) {
            return true;
        }
        entities.createNativeQuery("INSERT INTO feed_address (url, feed) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, url)
                .setParameter(2, feed.id)
                .executeUpdate();
        boolean own = byAddress(url).filter(other -> other.id.equals(feed.id)).isPresent();
        if (own) {
            feed.url = url;
        }
        return own;
    }

    private void lease(FollowedFeed feed) {
        feed.lease = UUID.randomUUID();
        feed.leasedUntil = now().plus(LEASE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings("unchecked")
    private Optional<FollowedFeed> first(String sql, Object parameter) {
        List<FollowedFeed> found = entities.createNativeQuery(sql, FollowedFeed.class)
                .setParameter(1, parameter)
                .getResultList();
        return found.stream().findFirst();
    }
}
