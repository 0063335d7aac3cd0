package org.tarikh.timeline.projection;

/**
 * Where this service stands in a feed of the events service.
 *
 * @param position the cursor to go on from, null before the first reading
 * @param generation raised by each rebuild
 * @param rebuilding whether the feed is being read again from its start
 */
public record Feed(String position, int generation, boolean rebuilding) {
    /**
     * How long to wait for news: not at all where the end of the feed has to be known, which is at the first reading
     * and in a rebuild.
     *
     * @param seconds at most
     */
    int patience(int seconds) {
        return position == null || rebuilding ? 0 : seconds;
    }
}
