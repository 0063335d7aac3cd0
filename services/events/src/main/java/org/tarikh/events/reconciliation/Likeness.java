package org.tarikh.events.reconciliation;

/**
 * How alike two reports are.
 *
 * @param score 0 to 1; {@link #SAME} and above speaks for one event
 * @param veto why they cannot be one event whatever the score, or null
 */
public record Likeness(double score, String veto) {
    /** From here on two reports speak for one event. */
    public static final double SAME = 0.6;

    /** Whether the pair by itself would be one event. */
    public boolean joins() {
        return veto == null && score >= SAME;
    }
}
