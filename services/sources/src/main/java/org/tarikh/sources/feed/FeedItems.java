package org.tarikh.sources.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.syndication.Feed;
import org.tarikh.sources.syndication.FeedItem;

/** The items that feeds have told of, and who works which. */
@ApplicationScoped
class FeedItems {
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** Between the tries of an item; after the last it has failed, or its feed's words do. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final EntityManager entities;
    private final StrictJson json;
    private final Clock clock;

    FeedItems(EntityManager entities, StrictJson json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** As the database takes it. */
    record Row(String identity, String hash, String link, String host, String said) {}

    /** How many items of a feed wait, and how many have failed. */
    record Open(long waiting, long failed) {
        static final Open NONE = new Open(0, 0);
    }

    /** What the feed tells of, each item once. */
    List<Row> told(FollowedFeed feed, Feed read) {
        List<Row> rows = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        for (FeedItem item : read.items()) {
            Said said = Said.of(item, feed.language != null ? feed.language : read.language());
            String identity = said.identity();
            boolean empty = said.link() == null && said.title() == null && said.words() == null;
            if (!empty && identities.add(identity)) {
                String host = wantsPage(feed, said) ? host(said.link()) : null;
                rows.add(new Row(identity, said.hash(), said.link(), host, json.write(said)));
            }
        }
        return rows;
    }

    /**
     * Takes in what the feed tells of: an item that is new or has changed waits to be worked.
     *
     * @return how many are new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int take(FollowedFeed feed, List<Row> rows) {
        feed.itemsSeen += rows.size();
        List<?> fresh = entities.createNativeQuery(
                        """
                        INSERT INTO feed_item (feed, identity, hash, link, host, said, state, tries, next_try, seen)
                        SELECT ?1, i.identity, i.hash, i.link, i.host, i.said, 'waiting', 0, ?2, ?2
                        FROM jsonb_to_recordset(CAST(?3 AS jsonb))
                            AS i(identity text, hash text, link text, host text, said text)
                        ON CONFLICT (feed, identity) DO UPDATE SET hash = excluded.hash, link = excluded.link,
                            host = excluded.host, said = excluded.said, state = 'waiting', tries = 0,
                            next_try = excluded.next_try, problem = NULL, lease = NULL, leased_until = NULL
                        WHERE feed_item.hash <> excluded.hash
                        RETURNING (xmax = 0)
                        """)
                .setParameter(1, feed.id)
                .setParameter(2, clock.instant())
                .setParameter(3, json.write(rows))
                .getResultList();
        // Not at each poll, which would write all its items anew; those that left it long ago are forgotten by this.
        entities.createNativeQuery(
                        "UPDATE feed_item SET last_seen = ?2 WHERE feed = ?1 AND identity = ANY (CAST(?3 AS text[]))"
                                + " AND last_seen < CAST(?2 AS timestamptz) - interval '30 days'")
                .setParameter(1, feed.id)
                .setParameter(2, clock.instant())
                .setParameter(3, rows.stream().map(Row::identity).toArray(String[]::new))
                .executeUpdate();
        int created = (int) fresh.stream().filter(Boolean.TRUE::equals).count();
        feed.itemsNew += created;
        return created;
    }

    /** Whether the item's page is to be fetched. */
    static boolean wantsPage(FollowedFeed feed, Said said) {
        return said.link() != null
                && switch (feed.fullText) {
                    case "always" -> true;
                    case "never" -> said.words() == null;
                    default -> !said.isFull();
                };
    }

    private static String host(String link) {
        return URI.create(link).getAuthority();
    }

    /** The item that has waited longest of those whose host nobody asks, leased to the caller. */
    @Transactional
    Optional<ItemRow> claim() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<ItemRow> due = entities.createNativeQuery(
                        """
                        SELECT * FROM feed_item i
                        WHERE state = 'waiting' AND next_try <= ?1 AND (leased_until IS NULL OR leased_until < ?1)
                            AND NOT EXISTS (SELECT FROM feed_item other
                                WHERE other.state = 'waiting' AND other.host = i.host AND other.leased_until >= ?1)
                        ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """,
                        ItemRow.class)
                .setParameter(1, now)
                .getResultList();
        due.forEach(item -> {
            item.lease = UUID.randomUUID();
            item.leasedUntil = now.plus(LEASE);
        });
        return due.stream().findFirst();
    }

    /** The item as it is now, locked, where the lease given is still the one that holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<ItemRow> held(ItemRow claimed) {
        return Optional.ofNullable(entities.find(ItemRow.class, claimed.id, LockModeType.PESSIMISTIC_WRITE))
                .filter(item -> claimed.lease.equals(item.lease));
    }

    /** Whether another try is left after the ones there were. */
    static boolean mayTryAgain(ItemRow item) {
        return item.tries < BACK_OFF.size();
    }

    /** Has it wait for another try; one that was only put off does not count. */
    @Transactional
    void again(ItemRow claimed, String problem, boolean counts, Instant notBefore) {
        held(claimed).ifPresent(item -> {
            Instant next = clock.instant().plus(BACK_OFF.get(Math.min(item.tries, BACK_OFF.size() - 1)));
            item.nextTry = notBefore != null && notBefore.isAfter(next) ? notBefore : next;
            item.tries += counts ? 1 : 0;
            item.problem = problem;
            item.lease = null;
            item.leasedUntil = null;
        });
    }

    @Transactional
    void failed(ItemRow claimed, String problem) {
        held(claimed).ifPresent(item -> finish(item, "failed", problem));
    }

    /** Its words are not kept any longer. */
    static void finish(ItemRow item, String state, String problem) {
        item.state = state;
        item.problem = problem;
        item.said = null;
        item.lease = null;
        item.leasedUntil = null;
    }

    /**
     * In the order in which the feed first told of them.
     *
     * @param state null for all
     * @param after the id of the last item of the page before, 0 for the first page
     */
    @Transactional
    List<ItemRow> after(UUID feed, String state, long after, int most) {
        return (state == null
                        ? ItemRow.<ItemRow>find("feed = ?1 and id > ?2 order by id", feed, after)
                        : ItemRow.<ItemRow>find("feed = ?1 and id > ?2 and state = ?3 order by id", feed, after, state))
                .page(0, most)
                .list();
    }

    /** By feed. */
    @Transactional
    Map<UUID, Open> open(List<UUID> feeds) {
        Map<UUID, Open> open = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> counts = entities.createNativeQuery(
                        """
                        SELECT feed, count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'failed')
                        FROM feed_item WHERE feed = ANY (?1) AND state <> 'done' GROUP BY feed
                        """)
                .setParameter(1, feeds.toArray(UUID[]::new))
                .getResultList();
        for (Object[] row : counts) {
            open.put((UUID) row[0], new Open(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
        }
        return open;
    }
}
