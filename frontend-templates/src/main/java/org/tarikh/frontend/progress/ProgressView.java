package org.tarikh.frontend.progress;

import java.util.List;
import org.tarikh.frontend.frame.Frame;

/**
 * How far Tarikh is with what it was given.
 *
 * @param busy whether anything is under way, or cannot be told
 * @param again this page
 */
public record ProgressView(Frame frame, boolean busy, List<Stage> stages, String again) {

    /**
     * How far one step is.
     *
     * @param away true where the service that does it does not answer; nothing else is known then
     * @param total 0 where there is nothing to do
     * @param failed what could not be done, or null where nothing
     */
    public record Stage(
            Step step, boolean away, long done, long total, String doneWords, String totalWords, String failed) {}
}
