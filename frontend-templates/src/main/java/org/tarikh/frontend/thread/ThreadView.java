package org.tarikh.frontend.thread;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.company.Circle;
import org.tarikh.frontend.company.Counted;
import org.tarikh.frontend.company.Deaths;
import org.tarikh.frontend.frame.Frame;

/**
 * A storyline and its own chronology.
 *
 * @param span from its first to its last day in words, or null
 * @param actors those its events name most often
 * @param places where most of its events happened
 * @param circle who is named with whom among those, or null where no two are
 * @param deaths how many were killed over time, null where nobody was
 * @param compare it side by side with another
 * @param events how many events it joins, in the reader's digits
 * @param all its whole chronology with filters
 */
public record ThreadView(
        Frame frame,
        String name,
        String span,
        List<Counted> actors,
        List<Counted> places,
        Circle circle,
        Deaths deaths,
        String compare,
        String events,
        String threads,
        String all,
        EntryList list) {}
