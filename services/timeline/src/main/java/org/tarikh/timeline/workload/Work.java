package org.tarikh.timeline.workload;

import java.util.stream.Stream;

/**
 * How far each step on the way from a document to an entry is; null where the service that does it does not answer.
 *
 * @param documents of the imports under way
 * @param articles of all there are
 * @param entries of all events there are that are published
 */
public record Work(Stage documents, Stage articles, Stage entries) {

    /**
     * How far one step is.
     *
     * @param done so far, those that failed among them
     * @param failed what could not be done
     */
    public record Stage(long done, long total, long failed) {
        public boolean busy() {
            return done < total;
        }
    }

    /** Whether anything is known to be under way. */
    public boolean busy() {
        return Stream.of(documents, articles, entries).anyMatch(stage -> stage != null && stage.busy());
    }

    /** Whether a service does not answer. */
    public boolean away() {
        return documents == null || articles == null || entries == null;
    }
}
