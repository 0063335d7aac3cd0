package org.tarikh.frontend.thread;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * The storylines, the longest first.
 *
 * @param first how many are listed where there are more, in the reader's digits; null where all are
 */
public record ThreadsView(Frame frame, List<Row> threads, String first) {

    /**
     * One storyline.
     *
     * @param events how many events it joins, in the reader's digits
     * @param span from its first to its last day in words, or null where no event of it is dated
     */
    public record Row(Link thread, String events, String span) {}
}
