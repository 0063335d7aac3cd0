package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.timeline.chronology.Entry;

/**
 * Which events are published: all of them, or those that an editor has accepted or edited. What is not is left out of the
 * read model, and so of every list, page, count, file and stream that is made of it.
 */
@ApplicationScoped
class Publication {
    private static final String REVIEWED = "reviewed";
    private static final String MACHINE = "machine";

    private final String rule;

    Publication(@ConfigProperty(name = "tarikh.publish", defaultValue = "all") String rule) {
        this.rule = rule;
    }

    /** The rule by its word in the settings. */
    String rule() {
        return rule;
    }

    boolean tells(Entry event) {
        return !rule.equals(REVIEWED)
                || event.review() != null
                        && event.review().state() != null
                        && !event.review().state().equals(MACHINE);
    }
}
