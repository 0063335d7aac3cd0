package org.tarikh.sources.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

/** What articles are found by, and the filling in of those that were stored by a version before there was a search. */
@ApplicationScoped
class ArticleWords {
    private static final Logger LOG = Logger.getLogger(ArticleWords.class);
    /** Characters; PostgreSQL keeps the words of at most 1 MB. */
    private static final int MOST = 200_000;

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private volatile boolean stopped;

    ArticleWords(EntityManager entities) {
        this.entities = entities;
    }

    /** The headline and the beginning of the story, as far as they are looked through. */
    static String of(String headline, String body) {
        String words = headline == null ? body : headline + "\n" + body;
        if (words.length() <= MOST) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::fill, "words of articles");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void fill() {
        try {
            int all = 0;
            int filled = AT_ONCE;
            while (filled > 0 && !stopped) {
                filled = QuarkusTransaction.requiringNew().call(this::some);
                all += filled;
            }
            if (all > 0) {
                LOG.infof("The words of %d articles that were here before can be searched", all);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Some articles that were here before cannot be searched until the next start: %s", e.getMessage());
        }
    }

    /** Replicas fill different ones. */
    private int some() {
        return entities.createNativeQuery(
                        """
                        UPDATE article SET words = article_words(
                            concat(headline, E'\\n', substring(text FROM start_at + 1 FOR least(end_at - start_at, ?1))))
                        FROM document_revision
                        WHERE document_revision.document = article.document AND number = article.document_revision
                            AND article.id IN (SELECT id FROM article WHERE words IS NULL AND NOT deleted
                                LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, MOST)
                .setParameter(2, AT_ONCE)
                .executeUpdate();
    }
}
