package org.tarikh.frontend.chronology;

import java.util.List;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;

/**
 * One event as the chronology shows it before it is opened.
 *
 * @param href the event's own page
 * @param place where it happened with its province or country, leading to the place's chronology; null where unknown
 * @param actors those who act and those acted upon, leading to their pages
 * @param type what sort of event, or null
 * @param detail the finer type in the field's own English words, or null
 * @param reports in how many articles it stands, in the reader's digits
 * @param several true where it stands in more than one article
 * @param independent how many of these do not copy each other; null where all or none
 * @param unreviewed whether no editor has looked at it
 */
public record EntryView(
        String id,
        Kind kind,
        Status status,
        String title,
        String href,
        When when,
        Link place,
        List<Link> actors,
        Type type,
        String detail,
        List<Toll> tolls,
        String reports,
        boolean several,
        String independent,
        boolean unreviewed) {}
