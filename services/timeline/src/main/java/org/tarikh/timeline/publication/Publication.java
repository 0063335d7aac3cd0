package org.tarikh.timeline.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which events are published: all of them, or those that an editor has accepted or edited. What is not is left out of the
 * read model, and so of every list, page, count, file and stream that is made of it; whoever asks a peer for more asks
 * for what is published.
 */
@ApplicationScoped
public class Publication {
    private static final String REVIEWED = "reviewed";
    private static final String MACHINE = "machine";
    private static final List<String> BY_EDITORS = List.of("accepted", "edited");

    private final String rule;

    public Publication(@ConfigProperty(name = "tarikh.publish", defaultValue = "all") String rule) {
        this.rule = rule;
    }

    /** The rule by its word in the settings. */
    public String rule() {
        return rule;
    }

    /** Whether what no editor has reviewed is withheld. */
    public boolean reviewedOnly() {
        return rule.equals(REVIEWED);
    }

    /** The states of review that a peer is to be asked for; empty where it may tell all. */
    public List<String> states() {
        return reviewedOnly() ? BY_EDITORS : List.of();
    }

    /** @param state of an event's review, null where none is told */
    public boolean tells(String state) {
        return !reviewedOnly() || state != null && !state.equals(MACHINE);
    }
}
