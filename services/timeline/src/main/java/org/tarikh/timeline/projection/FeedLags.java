package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How far this process is behind the two feeds it reads. */
@ApplicationScoped
class FeedLags {
    private final Lag events = new Lag(Clock.systemUTC());
    private final Lag revisions = new Lag(Clock.systemUTC());

    Lag events() {
        return events;
    }

    Lag revisions() {
        return revisions;
    }
}
