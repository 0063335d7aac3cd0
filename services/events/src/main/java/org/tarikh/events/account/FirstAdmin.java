package org.tarikh.events.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the first admin where there is no account, and tells the password once. */
@ApplicationScoped
class FirstAdmin {
    static final String NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final boolean recovery;
    private final Thread thread = new Thread(this::untilMade, "first-admin");

    FirstAdmin(Accounts accounts, @ConfigProperty(name = "tarikh.recovery", defaultValue = "false") boolean recovery) {
        this.accounts = accounts;
        this.recovery = recovery;
    }

    void start(@Observes StartupEvent started) {
        if (!recovery) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /** A database that is away, or not migrated yet, is waited for. */
    private void untilMade() {
        try {
            while (!made()) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean made() {
        try {
            accounts.makeFirst(NAME).ifPresent(Printed::password);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("Whether there is an account cannot be told yet", e);
            return false;
        }
    }
}
