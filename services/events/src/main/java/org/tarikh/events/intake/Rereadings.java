package org.tarikh.events.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tarikh.events.lexicon.Slug;
import org.tarikh.events.store.Sql;

/**
 * Puts the articles that hold a name back into the queue once the name has come into the lexicon, or gone from it: those
 * that sources finds it in, page by page, and those whose reading proposed it. One replica at a time has a name in hand;
 * where that one dies, another goes on from the page.
 */
@ApplicationScoped
class Rereadings {
    private static final Logger LOG = Logger.getLogger(Rereadings.class);
    private static final int PAGE = 200;
    /** Sources' answer to a name that has no word to search for. */
    private static final int UNSEARCHABLE = 400;

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SOURCES_PAUSE = Duration.ofSeconds(2);

    private final Sql sql;
    private final Sources sources;
    private final Articles articles;

    Rereadings(Sql sql, Sources sources, Articles articles) {
        this.sql = sql;
        this.sources = sources;
        this.articles = articles;
    }

    private record Wanted(long id, String name, String cursor) {}

    /** Whether there was a name to look for. */
    boolean once() {
        Optional<Wanted> next = QuarkusTransaction.requiringNew()
                .call(() -> sql.first(
                        """
                        UPDATE lexicon_rereading SET not_before = now() + ?::interval WHERE id = (
                            SELECT id FROM lexicon_rereading WHERE not_before <= now()
                            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, name, cursor
                        """,
                        row -> new Wanted(row.getLong(1), row.getString(2), row.getString(3)),
                        LEASE.toString()));
        next.ifPresent(this::page);
        return next.isPresent();
    }

    private void page(Wanted wanted) {
        ArticlesFound found;
        try {
            found = sources.holding(wanted.name(), wanted.cursor(), PAGE);
        } catch (Sources.Refused e) {
            LOG.warnf("The articles that hold \"%s\" cannot be asked for: %s", wanted.name(), e.getMessage());
            if (e.status() != UNSEARCHABLE) {
                // A token that is wrong, or an older release of sources: asked again when the lease is over.
                return;
            }
            found = ArticlesFound.NONE;
        } catch (Sources.Away e) {
            later(wanted);
            throw e;
        }
        ArticlesFound page = found;
        QuarkusTransaction.requiringNew().run(() -> {
            // Those that proposed it once, with the first page.
            articles.readAgain(page.ids(), wanted.cursor() == null ? Slug.of(wanted.name()) : null);
            if (page.next() == null) {
                sql.update("DELETE FROM lexicon_rereading WHERE id = ?", wanted.id());
            } else {
                sql.update(
                        "UPDATE lexicon_rereading SET cursor = ?, not_before = now() WHERE id = ?",
                        page.next(),
                        wanted.id());
            }
        });
    }

    private void later(Wanted wanted) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "UPDATE lexicon_rereading SET not_before = now() + ?::interval WHERE id = ?",
                        SOURCES_PAUSE.toString(),
                        wanted.id()));
    }
}
