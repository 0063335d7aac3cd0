package org.tarikh.sources.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.tarikh.sources.fetch.Conditions;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.fetch.Fetched;
import org.tarikh.sources.fetch.Fetcher;
import org.tarikh.sources.fetch.WebAddress;
import org.tarikh.sources.format.Charsets;
import org.tarikh.sources.syndication.Feed;
import org.tarikh.sources.syndication.FeedLinks;
import org.tarikh.sources.syndication.FeedReader;
import org.tarikh.sources.syndication.NotAFeed;

/** Polls a feed: asks for it without any transaction, and then writes down what came of it. */
@ApplicationScoped
class FeedPoller {
    private static final Logger LOG = Logger.getLogger(FeedPoller.class);
    /** As many of the feeds that a page names are tried. */
    private static final int MOST_LINKS = 3;

    private static final String NOT_A_FEED = "not-a-feed";
    private static final int STATUS_GONE = 410;
    private static final Duration DEFERRED = Duration.ofMinutes(1);

    private final Fetcher fetcher;
    private final Feeds feeds;
    private final FeedItems items;
    private final FeedMetrics metrics;
    private final Clock clock;

    FeedPoller(Fetcher fetcher, Feeds feeds, FeedItems items, FeedMetrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.items = items;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What a feed answered.
     *
     * @param feed null where nothing has changed
     * @param items that the feed tells of
     * @param address to ask from now on
     * @param others feeds that the page named beside it; null where it was no page
     */
    private record Answer(Fetched fetched, Feed feed, List<FeedItems.Row> items, URI address, List<String> others) {}

    /**
     * What a poll showed.
     *
     * @param isFeed false where what answered is none, and waiting would not help
     * @param address to ask from now on; null where nothing was read
     */
    record Polled(boolean isFeed, URI address) {}

    /** Polls the feed, which is leased to the caller, and gives the lease back. */
    Polled poll(FollowedFeed claimed) {
        FeedMetrics.Poll outcome;
        boolean isFeed = true;
        URI address = null;
        try {
            Answer answer = ask(claimed);
            address = answer.address();
            outcome = QuarkusTransaction.requiringNew().call(() -> succeeded(claimed, answer));
        } catch (FetchException e) {
            isFeed = e.code() != FetchException.Code.REFUSED_ADDRESS;
            outcome = QuarkusTransaction.requiringNew().call(() -> failed(claimed, e));
        } catch (NotAFeed e) {
            isFeed = false;
            String code = e.reason() == NotAFeed.Reason.OTHER || e.reason() == NotAFeed.Reason.PAGE
                    ? NOT_A_FEED
                    : name(e.reason());
            outcome = QuarkusTransaction.requiringNew().call(() -> failed(claimed, code, e.getMessage(), null));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "What the feed %s answered could not be worked", claimed.url);
            outcome = QuarkusTransaction.requiringNew()
                    .call(() -> failed(claimed, "internal", "The answer could not be worked; the log says why.", null));
        }
        metrics.count(outcome);
        return new Polled(isFeed, address);
    }

    private Answer ask(FollowedFeed feed) throws FetchException, NotAFeed {
        URI address = WebAddress.of(feed.url);
        Fetched fetched = fetcher.get(address, feed.conditions());
        if (fetched.notModified()) {
            return new Answer(fetched, null, List.of(), fetched.permanent(), null);
        }
        try {
            return answer(feed, fetched, read(fetched), null);
        } catch (NotAFeed e) {
            // The page of a feed that was read once is a mishap of its server.
            if (e.reason() != NotAFeed.Reason.PAGE || feed.lastSuccess != null) {
                throw e;
            }
            return named(feed, fetched, e);
        }
    }

    /** The first feed named by the page that can be read. */
    private Answer named(FollowedFeed claimed, Fetched page, NotAFeed none) throws FetchException, NotAFeed {
        List<String> links = FeedLinks.of(
                Charsets.decode(page.body(), page.header("content-type").orElse(null)), page.address());
        NotAFeed problem = none;
        FetchException trouble = null;
        for (String link : links.subList(0, Math.min(links.size(), MOST_LINKS))) {
            try {
                Fetched fetched = fetcher.get(WebAddress.of(link), Conditions.NONE);
                Feed feed = read(fetched);
                List<String> others = new ArrayList<>(links);
                others.remove(link);
                return answer(claimed, fetched, feed, others);
            } catch (FetchException e) {
                trouble = e;
            } catch (NotAFeed e) {
                problem = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        throw problem;
    }

    private Answer answer(FollowedFeed claimed, Fetched fetched, Feed read, List<String> others) {
        return new Answer(fetched, read, items.told(claimed, read), fetched.permanent(), others);
    }

    private static Feed read(Fetched fetched) throws NotAFeed {
        return FeedReader.read(fetched.body(), fetched.header("content-type").orElse(null), fetched.address());
    }

    private FeedMetrics.Poll succeeded(FollowedFeed claimed, Answer answer) {
        FollowedFeed feed = feeds.held(claimed).orElse(null);
        if (feed == null) {
            return FeedMetrics.Poll.LOST;
        }
        Instant now = finish(feed);
        if (!feeds.moved(feed, answer.address().toString())) {
            feed.state = FollowedFeed.DUPLICATE;
            problem(feed, FollowedFeed.DUPLICATE, "The feed " + answer.address() + " is followed already.", now);
            return FeedMetrics.Poll.DUPLICATE;
        }
        feed.lastSuccess = now;
        feed.failures = 0;
        feed.problemCode = null;
        feed.problem = null;
        feed.problemSince = null;
        feed.state = feed.state.equals(FollowedFeed.PAUSED) ? feed.state : FollowedFeed.ACTIVE;
        feed.etag = answer.fetched().header("etag").orElse(answer.feed() == null ? feed.etag : null);
        feed.lastModified =
                answer.fetched().header("last-modified").orElse(answer.feed() == null ? feed.lastModified : null);
        Feed read = answer.feed();
        if (read == null) {
            feed.nextPoll = Schedule.next(now, feed, chance());
            return FeedMetrics.Poll.NOT_MODIFIED;
        }
        feed.hear(read);
        feed.others = answer.others() == null ? feed.others : String.join("\n", answer.others());
        feed.nextPoll = Schedule.next(now, feed, chance());
        metrics.countNew(items.take(feed, answer.items()));
        return FeedMetrics.Poll.OK;
    }

    private FeedMetrics.Poll failed(FollowedFeed claimed, FetchException e) {
        if (e.code() == FetchException.Code.HOST_RESTS) {
            return deferred(claimed, e);
        }
        if (e.status().orElse(0) == STATUS_GONE) {
            return gone(claimed);
        }
        return failed(claimed, name(e.code()), e.getMessage(), e.retryAfter().orElse(null));
    }

    /** The host is resting: no fault of the feed's. */
    private FeedMetrics.Poll deferred(FollowedFeed claimed, FetchException e) {
        FollowedFeed feed = feeds.held(claimed).orElse(null);
        if (feed == null) {
            return FeedMetrics.Poll.LOST;
        }
        Instant soon = clock.instant().plus(DEFERRED);
        feed.nextPoll = e.retryAfter().filter(soon::isBefore).orElse(soon).truncatedTo(ChronoUnit.MICROS);
        feed.lease = null;
        feed.leasedUntil = null;
        return FeedMetrics.Poll.DEFERRED;
    }

    private FeedMetrics.Poll gone(FollowedFeed claimed) {
        FollowedFeed feed = feeds.held(claimed).orElse(null);
        if (feed == null) {
            return FeedMetrics.Poll.LOST;
        }
        Instant now = finish(feed);
        feed.state = FollowedFeed.GONE;
        problem(feed, FollowedFeed.GONE, "The server says that the feed is gone for good (410).", now);
        return FeedMetrics.Poll.GONE;
    }

    private FeedMetrics.Poll failed(FollowedFeed claimed, String code, String words, Instant retryAfter) {
        FollowedFeed feed = feeds.held(claimed).orElse(null);
        if (feed == null) {
            return FeedMetrics.Poll.LOST;
        }
        Instant now = finish(feed);
        feed.failures++;
        problem(feed, code, words, now);
        feed.nextPoll = Schedule.afterFailure(now, feed.rhythm(), feed.failures, retryAfter, chance())
                .truncatedTo(ChronoUnit.MICROS);
        return FeedMetrics.Poll.FAILED;
    }

    private static void problem(FollowedFeed feed, String code, String words, Instant now) {
        feed.problemSince = feed.problemCode == null ? now : feed.problemSince;
        feed.problemCode = code;
        feed.problem = words;
    }

    private Instant finish(FollowedFeed feed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        feed.lastPoll = now;
        feed.lease = null;
        feed.leasedUntil = null;
        return now;
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static String name(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
