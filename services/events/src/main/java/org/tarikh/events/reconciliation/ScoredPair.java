package org.tarikh.events.reconciliation;

import java.util.UUID;

/**
 * What comparing two reports gave.
 *
 * @param first the one whose id is the lesser as text
 * @param score 0 to 1
 * @param veto why they cannot be one event, or null
 */
public record ScoredPair(UUID first, UUID second, double score, String veto) {
    public ScoredPair {
        if (!ordered(first, second)) {
            throw new IllegalArgumentException("The ids of a pair are in order");
        }
    }

    /** Whether the two ids stand in the order of a pair. */
    public static boolean ordered(UUID first, UUID second) {
        return first.toString().compareTo(second.toString()) < 0;
    }

    static ScoredPair of(UUID one, UUID other, Likeness likeness) {
        boolean ordered = ordered(one, other);
        return new ScoredPair(ordered ? one : other, ordered ? other : one, likeness.score(), likeness.veto());
    }

    /** Whether the pair by itself would be one event. */
    public boolean joins() {
        return veto == null && score >= Likeness.SAME;
    }
}
