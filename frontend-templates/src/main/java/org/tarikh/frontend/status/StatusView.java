package org.tarikh.frontend.status;

import java.util.List;
import org.tarikh.frontend.frame.Frame;

/**
 * How Tarikh is doing, for people.
 *
 * @param again this page
 */
public record StatusView(Frame frame, Overall overall, List<Part> parts, List<Version> versions, String again) {
    /** How Tarikh is doing, in one word. */
    public enum Overall {
        CURRENT,
        BEHIND,
        DEGRADED
    }

    /** What stands on the way from a document to a line of the chronology, in its order, and what is answered from. */
    public enum Stage {
        DOCUMENTS,
        ARTICLES,
        ENTRIES,
        REPLICA
    }

    /**
     * One stage.
     *
     * @param away true where what does it does not answer
     * @param facts in words, the most important one first
     */
    public record Part(Stage stage, boolean away, List<String> facts) {}

    /** What has a version. */
    public enum Piece {
        SOURCES,
        EVENTS,
        TIMELINE,
        READING
    }

    /** @param version null where it is not told */
    public record Version(Piece piece, String version) {}
}
