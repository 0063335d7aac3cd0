package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;

/** Verbs that bring what somebody says without saying of what kind it is. */
final class Cues {
    private static final Set<String> NEUTRAL = words(
            "say tell add state note report claim announce confirm declare explain write insist stress emphasise emphasize describe reiterate conclude recall acknowledge admit argue assert believe comment indicate maintain mention observe point quote recount remark reveal suggest tweet post underline underscore reaffirm estimate read disclose highlight assure cite continue call think hear find know show see");

    private Cues() {}

    static boolean isNeutral(String lemma) {
        return NEUTRAL.contains(lemma);
    }
}
