package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.event.Trail.Difference;

/**
 * The moments at which an event's record became another, and what of the one shown differs from now.
 *
 * @param action the event's page, which takes the number of a revision
 * @param list the oldest first; empty where the record never changed
 * @param shown the moment whose revision is shown
 * @param past true where it is not the newest
 * @param ended true where the event is no longer on the chronology, so that nothing can be compared
 * @param apart what differs from now, in the reader's words; empty where it is shown as it is now
 */
public record Moments(
        String action, List<Moment> list, Moment shown, boolean past, boolean ended, List<Difference> apart) {

    /**
     * From when on a revision was what was known.
     *
     * @param label that day in words
     * @param number the revision in the reader's digits
     */
    public record Moment(long revision, String label, String number, String href, boolean current) {}

    public long first() {
        return list.get(0).revision();
    }

    public long last() {
        return list.get(list.size() - 1).revision();
    }
}
