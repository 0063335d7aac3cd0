package org.tarikh.sources.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.document.DocumentForm;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.publisher.Publisher;
import org.tarikh.sources.publisher.Publishers;
import org.tarikh.sources.retrieval.Pages;
import org.tarikh.sources.retrieval.Retrieval;

/**
 * Makes documents of items: of the page at the item's link where the feed gives a summary only, and of the feed's own
 * words where the page cannot be had.
 */
@ApplicationScoped
class ItemReader {
    private static final Logger LOG = Logger.getLogger(ItemReader.class);

    private final Pages pages;
    private final Feeds feeds;
    private final FeedItems items;
    private final Publishers publishers;
    private final Archive archive;
    private final StrictJson json;
    private final FeedMetrics metrics;

    ItemReader(
            Pages pages,
            Feeds feeds,
            FeedItems items,
            Publishers publishers,
            Archive archive,
            StrictJson json,
            FeedMetrics metrics) {
        this.pages = pages;
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
                Pages.Had page = pages.read(said.link(), form(feed, said, publisher(feed)));
                if (letters(page.submission().text()) >= Said.letters(said.words())) {
                    return new Found(page.submission().byFeed(said.author()), page.retrieval(), null);
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
        Submission own = Submission.of(own(feed, said).with(null, words), null);
        return new Found(own.byFeed(said.author()), null, problem);
    }

    private static long letters(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Of the feed's own words, whose publisher is its title where no other is named. */
    private DocumentForm own(FollowedFeed feed, Said said) {
        DocumentForm form = form(feed, said, feed.publisher == null ? feed.ownTitle : publisher(feed));
        try {
            return said.link() == null ? form : form.at(pages.address(said.link()));
        } catch (FetchException e) {
            return form;
        }
    }

    private String publisher(FollowedFeed feed) {
        return feed.publisher == null
                ? null
                : publishers.find(feed.publisher).map(Publisher::name).orElse(null);
    }

    /** What is said of the item, under a key. */
    private static DocumentForm form(FollowedFeed feed, Said said, String publisher) {
        return Submission.fitting(new DocumentForm(
                publisher,
                null,
                "feed " + feed.id + " " + said.identity(),
                said.title(),
                said.published(),
                feed.language != null ? feed.language : said.language(),
                null,
                null));
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
