package org.tarikh.events.extraction;

import java.util.Set;

/** Finds among a sentence's tags those of a verb that can head a clause. */
final class FiniteTags {
    private static final Set<String> FINITE = Set.of("VBD", "MD", "VBZ", "VBP");

    private FiniteTags() {}

    static boolean isOne(String tag) {
        return FINITE.contains(tag);
    }

    /** Whether at least {@code some} stand from a token on. */
    static boolean hold(String[] tags, int from, int some) {
        int left = some;
        for (int i = from; i < tags.length && left > 0; i++) {
            left -= isOne(tags[i]) ? 1 : 0;
        }
        return left == 0;
    }
}
