package org.tarikh.sources.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.document.DocumentForm;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.fetch.Conditions;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.fetch.Fetched;
import org.tarikh.sources.fetch.Fetcher;
import org.tarikh.sources.fetch.WebAddress;
import org.tarikh.sources.format.Charsets;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.publisher.Publisher;
import org.tarikh.sources.publisher.Publishers;
import org.tarikh.sources.retrieval.Retrieval;

/**
 * Makes documents of items: of the page at the item's link where the feed gives a summary only, and of the feed's own
 * words where the page cannot be had.
 */
@ApplicationScoped
class ItemReader {
    private static final Logger LOG = Logger.getLogger(ItemReader.class);
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_LINK = 2000;

    private final Fetcher fetcher;
    private final Feeds feeds;
    private final FeedItems items;
    private final Publishers publishers;
    private final Archive archive;
    private final StrictJson json;
    private final FeedMetrics metrics;

    ItemReader(
            Fetcher fetcher,
            Feeds feeds,
            FeedItems items,
            Publishers publishers,
            Archive archive,
            StrictJson json,
            FeedMetrics metrics) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.items = items;
        this.publishers = publishers;
        this.archive = archive;
        this.json = json;
        this.metrics = metrics;
    }

    /** What there is to store; how the page was had, null for the feed's words; and why it is not the page, or null. */
    private record Found(Submission submission, Retrieval retrieval, String problem) {}

    /** Works the item, which is leased to the caller, and gives the lease back. */
    void work(ItemRow item) {
        FollowedFeed feed = feeds.find(item.feed).orElse(null);
        if (feed == null) {
            return;
        }
        if (item.said == null) {
            items.failed(item, "The words of the item were taken down.");
            return;
        }
        Said said = json.read(item.said, Said.class);
        try {
            Found found = found(feed, said, FeedItems.mayTryAgain(item));
            QuarkusTransaction.requiringNew().run(() -> store(item, found));
            metrics.count(found.retrieval() != null ? FeedMetrics.Item.PAGE : FeedMetrics.Item.FEED);
        } catch (Lost e) {
            LOG.debugf("An item of the feed %s is no longer worked here", feed.url);
        } catch (FetchException e) {
            boolean rests = e.code() == FetchException.Code.HOST_RESTS;
            items.again(item, e.getMessage(), !rests, e.retryAfter().orElse(null));
            metrics.count(FeedMetrics.Item.RETRIED);
        } catch (Problem e) {
            items.failed(item, e.getMessage());
            metrics.count(FeedMetrics.Item.FAILED);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "An item of the feed %s could not be stored", feed.url);
            if (FeedItems.mayTryAgain(item)) {
                items.again(item, "The item could not be stored; the log says why.", true, null);
                metrics.count(FeedMetrics.Item.RETRIED);
            } else {
                items.failed(item, "The item could not be stored; the log says why.");
                metrics.count(FeedMetrics.Item.FAILED);
            }
        }
    }

    /** Somebody else works the item by now, or its feed is followed no longer. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The document comes first and its item after it: a takedown locks them so. */
    private void store(ItemRow item, Found found) {
        UUID document = archive.store(found.submission(), found.retrieval()).document().id;
        ItemRow held = items.held(item).orElseThrow(Lost::new);
        held.document = document;
        FeedItems.finish(held, "done", found.problem());
    }

    /** @throws FetchException where another try may have more luck */
    private Found found(FollowedFeed feed, Said said, boolean again) throws FetchException {
        String problem = null;
        if (FeedItems.wantsPage(feed, said)) {
            try {
                URI asked = WebAddress.of(said.link());
                Fetched fetched = fetcher.get(asked, Conditions.NONE);
                Optional<Submission> page = page(feed, said, fetched);
                if (page.isPresent()) {
                    return new Found(page.get(), Retrieval.of(asked, fetched), null);
                }
                problem = "The page holds fewer words than the feed.";
            } catch (FetchException e) {
                if (again && mayPass(e)) {
                    throw e;
                }
                problem = e.getMessage();
            } catch (Problem e) {
                problem = e.getMessage();
            }
        }
        String words = said.words();
        if (words == null && said.title() != null) {
            words = "<p>" + said.title().replace("&", "&amp;").replace("<", "&lt;") + "</p>";
        }
        if (words == null) {
            throw new Problem(Code.INVALID_FIELD, problem == null ? "The item holds no words." : problem);
        }
        return new Found(Submission.of(form(feed, said, words, true), null).byFeed(), null, problem);
    }

    /** Empty where the page says less than the feed. */
    private Optional<Submission> page(FollowedFeed feed, Said said, Fetched fetched) {
        String type = fetched.header("content-type").orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.contains("html") && !type.contains("xml")) {
            throw Problem.field(Code.PAGE_UNREADABLE, "link", "leads to " + type + ", which is not read");
        }
        String html = Charsets.decode(fetched.body(), type).replace("\0", "");
        Submission page = Submission.of(form(feed, said, html, false), null).byFeed();
        long letters =
                page.text().chars().filter(c -> !Character.isWhitespace(c)).count();
        return letters < Said.letters(said.words()) ? Optional.empty() : Optional.of(page);
    }

    /** @param own whether the words are the feed's, of which its title is the publisher where no other is named */
    private DocumentForm form(FollowedFeed feed, Said said, String html, boolean own) {
        String publisher = feed.publisher == null
                ? own ? clipped(feed.ownTitle, 300) : null
                : publishers.find(feed.publisher).map(Publisher::name).orElse(null);
        String link = said.link() != null && said.link().length() <= LONGEST_LINK ? said.link() : null;
        String language = feed.language != null ? feed.language : said.language();
        return new DocumentForm(
                publisher,
                link,
                link == null ? "feed " + feed.id + " " + said.identity() : null,
                clipped(said.title(), LONGEST_TITLE),
                said.published(),
                language,
                null,
                html);
    }

    private static String clipped(String words, int most) {
        return words == null || words.length() <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, most - 1)));
    }

    /** Whether it may go better in a while. */
    private static boolean mayPass(FetchException e) {
        return switch (e.code()) {
            case HOST_RESTS, UNKNOWN_HOST, UNREACHABLE, TIMEOUT -> true;
            case STATUS -> {
                int status = e.status().orElse(0);
                yield status >= 500 || status == 429 || status == 408;
            }
            default -> false;
        };
    }
}
