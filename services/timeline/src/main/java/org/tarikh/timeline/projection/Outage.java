package org.tarikh.timeline.projection;

import org.jboss.logging.Logger;

/** Tells once that something cannot be read, and once that it can be again. */
final class Outage {
    private final Logger log;
    private final String what;
    private boolean lasting;

    /** @param what as it stands within a sentence */
    Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void began(String why, Exception cause) {
        if (!lasting && !Thread.currentThread().isInterrupted()) {
            log.warnf("Trying on to read %s: %s (%s)", what, why, String.valueOf(cause.getMessage()));
        }
        lasting = true;
    }

    void over() {
        if (lasting) {
            log.infof("Reading %s again", what);
            lasting = false;
        }
    }
}
