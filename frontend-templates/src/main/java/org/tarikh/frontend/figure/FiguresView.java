package org.tarikh.frontend.figure;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * Figures that contradict each other, side by side.
 *
 * @param withheld whether none are published
 * @param next where to look on, or null at the end
 */
public record FiguresView(Frame frame, boolean withheld, List<Group> groups, String next) {

    /**
     * Figures on one matter and time.
     *
     * @param about what is counted, in English words
     */
    public record Group(String about, List<Row> rows) {}

    /**
     * One count with its words.
     *
     * @param by who counts, leading to its page where it is known; the publisher where nobody is named
     * @param period from when to when, or null
     * @param publisher null where unknown
     * @param date when it was published, or null
     * @param read the article, at the words
     */
    public record Row(
            Link by,
            String figure,
            String about,
            String period,
            String quote,
            String publisher,
            String date,
            String read) {}
}
