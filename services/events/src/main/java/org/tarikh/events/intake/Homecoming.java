package org.tarikh.events.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.figures.Figures;
import org.tarikh.events.proposals.Proposals;
import org.tarikh.events.store.Sql;

/** Brings what was read of one article among the events, the figures, the proposals and the unread, in one transaction. */
@ApplicationScoped
class Homecoming {
    private final Sql sql;
    private final Articles articles;
    private final Reconciler reconciler;
    private final Figures figures;
    private final Proposals proposals;

    Homecoming(Sql sql, Articles articles, Reconciler reconciler, Figures figures, Proposals proposals) {
        this.sql = sql;
        this.articles = articles;
        this.reconciler = reconciler;
        this.figures = figures;
        this.proposals = proposals;
    }

    /** Whether there was an article whose findings could be brought home. */
    boolean once() {
        AtomicReference<Articles.Found> under = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                reconciler.takeTurn();
                Optional<Articles.Found> found = articles.nextFound();
                found.ifPresent(next -> {
                    under.set(next);
                    settle(next);
                });
                return found.isPresent();
            });
        } catch (RuntimeException e) {
            if (under.get() != null) {
                articles.troubled(under.get(), String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private void settle(Articles.Found found) {
        Findings findings = found.findings();
        reconciler.replace(found.id(), findings.reports());
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
