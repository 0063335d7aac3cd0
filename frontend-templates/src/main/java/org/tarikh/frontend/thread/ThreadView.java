package org.tarikh.frontend.thread;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * A storyline and its own chronology.
 *
 * @param span from its first to its last day in words, or null
 * @param actors those its events name most often
 * @param places where most of its events happened
 * @param events how many events it joins, in the reader's digits
 * @param all its whole chronology with filters
 */
public record ThreadView(
        Frame frame,
        String name,
        String span,
        List<Counted> actors,
        List<Counted> places,
        String events,
        String threads,
        String all,
        EntryList list) {

    /** A name and how many events of the storyline bear it. */
    public record Counted(Link link, String count) {}
}
