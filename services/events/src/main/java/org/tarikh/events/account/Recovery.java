package org.tarikh.events.account;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets an admin in again who has lost the password: whoever may start a process on the server's database may do that. */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);

    private final Accounts accounts;
    private final boolean asked;
    private final String name;

    Recovery(
            Accounts accounts,
            @ConfigProperty(name = "tarikh.recovery", defaultValue = "false") boolean asked,
            @ConfigProperty(name = "tarikh.recovery.name", defaultValue = FirstAdmin.NAME) String name) {
        this.accounts = accounts;
        this.asked = asked;
        this.name = name;
    }

    void start(@Observes StartupEvent started) {
        if (asked) {
            new Thread(() -> Quarkus.asyncExit(ended()), "recovery").start();
        }
    }

    /** The exit code of a process that does nothing else. */
    private int ended() {
        try {
            Printed.password(accounts.recover(name));
            return 0;
        } catch (RuntimeException e) {
            LOG.error("No password was made", e);
            return 1;
        }
    }
}
