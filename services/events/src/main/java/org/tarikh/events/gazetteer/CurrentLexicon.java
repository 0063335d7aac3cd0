package org.tarikh.events.gazetteer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.tarikh.events.gazetteer.AddedEntries.Stock;
import org.tarikh.events.lexicon.Additions;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.store.Absence;

/**
 * The lexicon as it stands: the packs and what editors added. Each replica looks every second whether it was changed, and
 * takes the new one for the old as a whole.
 */
@Singleton
public class CurrentLexicon implements Supplier<Lexicon> {
    private static final Logger LOG = Logger.getLogger(CurrentLexicon.class);
    private static final int LOOK_AGAIN_SECONDS = 1;

    private final Lexicon packs;
    private final AddedEntries added;
    private final Thread thread = new Thread(this::follow, "lexicon");
    private volatile View view;

    CurrentLexicon(PackLexicon packs, AddedEntries added) {
        this.packs = packs.get();
        this.added = added;
        view = new View(this.packs, Stock.NONE);
    }

    /** A lexicon and what of it editors added; the version is -1 before the database was asked. */
    public record View(Lexicon lexicon, Stock stock) {
        public long version() {
            return stock.version();
        }
    }

    @Override
    public Lexicon get() {
        return view.lexicon();
    }

    public View view() {
        return view;
    }

    /** The packs with what stands in the database now, so that a change under way can be checked. */
    public View beside(Stock stock) {
        return new View(with(stock), stock);
    }

    private Lexicon with(Stock stock) {
        Additions additions = stock.additions();
        return additions.equals(Additions.NONE) ? packs : packs.with(additions);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void follow() {
        try {
            boolean told = false;
            while (!thread.isInterrupted()) {
                try {
                    refresh();
                    told = false;
                } catch (RuntimeException e) {
                    if (!told && !Absence.explains(e)) {
                        LOG.warnf(e, "The lexicon stays as it was, since what editors added cannot be read");
                        told = true;
                    }
                }
                TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
            }
        } catch (InterruptedException e) {
            // the service ends
        }
    }

    /** Takes what stands in the database, where it is not known yet; to be called outside of a transaction. */
    public void refresh() {
        if (added.version() == view.version()) {
            return;
        }
        synchronized (this) {
            Stock stock = added.stock();
            if (stock.version() != view.version()) {
                view = beside(stock);
            }
        }
    }
}
