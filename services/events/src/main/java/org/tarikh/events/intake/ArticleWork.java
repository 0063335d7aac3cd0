package org.tarikh.events.intake;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.store.Absence;

/** Reads one article of the queue after another; the reading itself runs outside any transaction. */
@ApplicationScoped
class ArticleWork {
    private static final Logger LOG = Logger.getLogger(ArticleWork.class);
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    private static final Duration SOURCES_PAUSE = Duration.ofSeconds(1);

    private final Articles articles;
    private final Sources sources;
    private final ArticleReader reader;
    private final CurrentLexicon lexicon;
    private final IntakeMetrics metrics;
    private final Traces traces;

    ArticleWork(
            Articles articles,
            Sources sources,
            ArticleReader reader,
            CurrentLexicon lexicon,
            IntakeMetrics metrics,
            Traces traces) {
        this.articles = articles;
        this.sources = sources;
        this.reader = reader;
        this.lexicon = lexicon;
        this.metrics = metrics;
        this.traces = traces;
    }

    /** Whether there was an article to read. */
    boolean once() {
        // Before an article is taken: what is read with a newer one counts as read with this one, and is thrown away.
        long version = lexicon.view().version();
        Optional<Articles.Taken> taken = articles.take(version);
        taken.ifPresent(one -> read(one, version));
        return taken.isPresent();
    }

    private void read(Articles.Taken taken, long version) {
        if (!taken.article().readHere()) {
            articles.parsed(taken, Findings.foreign(taken.article()), reader.version(), version);
            return;
        }
        Span span = traces.span("read article", taken.traceparent());
        try (Scope scope = span.makeCurrent()) {
            String text = sources.text(taken.id());
            int told = taken.article().end() - taken.article().start();
            int got = text.codePointCount(0, text.length());
            if (got != told) {
                throw new IllegalStateException("The text has " + got + " code points where " + told + " are told");
            }
            Findings findings = new Placement(taken.article(), text)
                    .of(metrics.timed(() -> reader.read(taken.article().toRead(text))));
            articles.parsed(taken, findings, reader.version(), version);
        } catch (Sources.Refused e) {
            if (e.status() == UNAVAILABLE_FOR_LEGAL_REASONS) {
                LOG.warnf("Article %s may not be read: this service has no token that sources knows", taken.id());
                articles.parsed(taken, Findings.NONE, reader.version(), version);
            } else {
                articles.failed(taken, reader.version(), String.valueOf(e.getMessage()));
            }
        } catch (Sources.Away e) {
            articles.giveBack(taken, SOURCES_PAUSE);
        } catch (RuntimeException | StackOverflowError e) {
            if (Absence.explains(e)) {
                // The lease brings it back; the article is not to blame.
                throw e;
            }
            LOG.warnf(e, "Article %s could not be read", taken.id());
            articles.failed(taken, reader.version(), String.valueOf(e.getMessage()));
        } finally {
            span.end();
        }
    }
}
