package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Follows sources' change feed into the queue of articles. */
@ApplicationScoped
class FeedReading {
    private static final Logger LOG = Logger.getLogger(FeedReading.class);

    private final Sources sources;
    private final Articles articles;
    private final IntakeMetrics metrics;
    private final int page;
    private final int wait;

    FeedReading(
            Sources sources,
            Articles articles,
            IntakeMetrics metrics,
            @ConfigProperty(name = "tarikh.intake.page") int page,
            @ConfigProperty(name = "tarikh.intake.wait") int wait) {
        this.sources = sources;
        this.articles = articles;
        this.metrics = metrics;
        this.page = page;
        this.wait = wait;
    }

    /**
     * Reads one page, waiting for one while nothing is new; an outage is thrown as {@link Sources.Away}.
     *
     * @return false where another replica was quicker and the page was for nothing
     */
    boolean once() {
        Articles.FeedPosition at = articles.position();
        try {
            ArticleChanges changes = sources.changes(at.cursor(), page, at.rebuilding() ? 0 : wait);
            boolean applied = articles.apply(changes, at);
            metrics.taken(changes.items(), page);
            return applied;
        } catch (Sources.EpochPassed e) {
            LOG.info("Sources was restored: its articles are compared from the start");
            articles.startAgain(at);
            return true;
        } catch (RuntimeException e) {
            metrics.feedFailed();
            throw e;
        }
    }
}
