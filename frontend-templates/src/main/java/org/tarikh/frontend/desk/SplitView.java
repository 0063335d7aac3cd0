package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.desk.DeskView.Words;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Where reports are taken out of an event: they are ticked, what the two events would be is shown, and then they are.
 *
 * @param trouble why nothing was split, or null
 * @param reports in the order of publication
 * @param outlooks the events that would be, empty before they are asked for
 * @param revision of the event
 * @param preview where what they would be is asked for
 * @param split where it is done
 */
public record SplitView(
        Frame frame,
        DeskNav nav,
        EventPages event,
        EditTrouble trouble,
        List<Report> reports,
        List<Outlook> outlooks,
        String revision,
        String note,
        String preview,
        String split,
        Token token) {

    /**
     * What one article tells of the event.
     *
     * @param publisher null where not known
     * @param date null where not known
     * @param copy whether it tells the same story as another
     */
    public record Report(
            String id, String title, String publisher, String date, boolean copy, boolean ticked, List<Words> words) {}

    public boolean several() {
        return reports.size() > 1;
    }
}
