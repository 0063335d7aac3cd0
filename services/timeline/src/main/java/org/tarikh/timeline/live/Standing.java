package org.tarikh.timeline.live;

/**
 * How far the chronology had come at a moment; two that are equal tell of the same rows.
 *
 * @param forgotten the last position of which the change is kept no more
 * @param newest the position of the last change
 * @param renamings how many times a name has been changed for another
 * @param history how far the revisions of the past have come
 */
public record Standing(long forgotten, long newest, long renamings, String history) {
    /** Whether every change after a position is kept. */
    boolean follows(long position) {
        return position >= forgotten && position <= newest;
    }
}
