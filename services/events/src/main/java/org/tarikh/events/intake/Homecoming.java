package org.tarikh.events.intake;

import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.figures.Figures;
import org.tarikh.events.proposals.Proposals;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Absence;
import org.tarikh.events.store.Sql;

/** Brings what was read of articles among the events, the figures, the proposals and the unread, some in one transaction. */
@ApplicationScoped
class Homecoming {
    private static final Logger LOG = Logger.getLogger(Homecoming.class);

    /** So many at once: less work an article than one by one, and not so much that what waits for the turn feels it. */
    private static final int MOST_ARTICLES = 25;

    private static final int MOST_REPORTS = 150;

    private final Sql sql;
    private final Articles articles;
    private final Reconciler reconciler;
    private final Figures figures;
    private final Proposals proposals;
    private final Withholding withholding;
    private final IntakeMetrics metrics;
    private final Traces traces;
    private int oneByOne;

    Homecoming(
            Sql sql,
            Articles articles,
            Reconciler reconciler,
            Figures figures,
            Proposals proposals,
            Withholding withholding,
            IntakeMetrics metrics,
            Traces traces) {
        this.sql = sql;
        this.articles = articles;
        this.reconciler = reconciler;
        this.figures = figures;
        this.proposals = proposals;
        this.withholding = withholding;
        this.metrics = metrics;
        this.traces = traces;
    }

    /**
     * Brings the next articles home together. Where that fails they are tried one by one, so that the one at fault is
     * found and holds up no other; none is at fault where the database is away.
     *
     * @return whether there was an article whose findings could be brought home
     */
    boolean once() {
        List<Articles.Found> under = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                reconciler.takeTurn();
                under.addAll(upTo(MOST_REPORTS, articles.nextFound(oneByOne > 0 ? 1 : MOST_ARTICLES)));
                under.forEach(found -> spans.add(traces.span("bring article among the events", found.traceparent())));
                settle(under);
            });
            metrics.read(under.size());
            oneByOne = Math.max(0, oneByOne - 1);
            return !under.isEmpty();
        } catch (RuntimeException e) {
            if (Absence.explains(e)) {
                throw e;
            }
            if (under.size() > 1) {
                LOG.infof(e, "%d articles could not be brought home together: they are tried one by one", under.size());
                oneByOne = under.size();
                return true;
            }
            if (!under.isEmpty()) {
                articles.troubled(under.get(0), String.valueOf(e.getMessage()));
            }
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static List<Articles.Found> upTo(int most, List<Articles.Found> found) {
        int reports = 0;
        for (int i = 0; i < found.size(); i++) {
            reports += found.get(i).findings().reports().size();
            if (reports > most) {
                return found.subList(0, Math.max(1, i));
            }
        }
        return found;
    }

    private void settle(List<Articles.Found> batch) {
        Map<String, List<SourcedReport>> reports = new LinkedHashMap<>();
        batch.forEach(found -> reports.put(found.id(), found.findings().reports()));
        if (!reports.isEmpty()) {
            reconciler.replace(reports);
            batch.forEach(this::settle);
            withholding.takeDown(batch.stream()
                    .filter(Articles.Found::takenDown)
                    .map(Articles.Found::id)
                    .toList());
            withholding.turn(batch.stream()
                    .filter(Articles.Found::turned)
                    .map(Articles.Found::id)
                    .toList());
        }
    }

    private void settle(Articles.Found found) {
        Findings findings = found.findings();
        figures.replace(found.id(), findings.figures());
        proposals.replace(found.id(), findings.sightings());
        sql.update("DELETE FROM unread WHERE article = ?", found.id());
        List<Object[]> unread = new ArrayList<>();
        for (Findings.UnreadStretch gap : findings.unread()) {
            unread.add(new Object[] {found.id(), unread.size(), gap.start(), gap.end(), gap.why()});
        }
        sql.batch("INSERT INTO unread (article, ordinal, start_at, end_at, why) VALUES (?, ?, ?, ?, ?)", unread);
        articles.read(found);
    }
}
