package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.event.Clause;
import org.tarikh.frontend.frame.Frame;

/**
 * Where events are made one: others are looked for and ticked, what they would be together is shown, and then they are.
 *
 * @param trouble why nothing was merged, or null
 * @param q words that are looked for
 * @param from the first day that is looked at, as {@code to} the last
 * @param near events that the machine came near to taking for this one
 * @param found those that were looked for
 * @param outlook what would become one, null before it is asked for
 * @param chosen those that would become part of it
 * @param revision of the event
 * @param search where others are looked for
 * @param preview where what they would be is asked for
 * @param merge where they are made one
 */
public record MergeView(
        Frame frame,
        DeskNav nav,
        EventPages event,
        EditTrouble trouble,
        String q,
        String from,
        String to,
        List<Candidate> near,
        List<Candidate> found,
        Outlook outlook,
        List<Chosen> chosen,
        String revision,
        String note,
        String search,
        String preview,
        String merge,
        Token token) {

    /**
     * An event that may be the same.
     *
     * @param when null where not known
     * @param why what keeps it apart, or null
     */
    public record Candidate(String id, String title, String href, String when, Clause why, boolean ticked) {}

    /** An event that would become part of this one. */
    public record Chosen(String id, String revision, String title, String href) {}
}
