package org.tarikh.timeline.desk;

/**
 * What became of something the events service was asked to do.
 *
 * @param refusal null where it was done
 * @param seconds how long to wait before it is tried again, 0 where that does not help
 * @param secret of the session that was opened, else null
 */
public record Outcome(Refusal refusal, long seconds, String secret) {
    static final Outcome DONE = new Outcome(null, 0, null);

    public boolean done() {
        return refusal == null;
    }

    @Override
    public String toString() {
        return "Outcome[" + refusal + "]";
    }
}
