package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What editors did to an event, and where the last of it is taken back.
 *
 * @param trouble why nothing was undone, or null
 * @param done what has just been done here, or null
 * @param revision of the event
 * @param note what was typed as the reason
 * @param elsewhere the event to which the act that would be taken back was done, where it is another; else null
 * @param acts the newest first
 * @param more the next page, or null
 * @param undoable whether anything holds that could be taken back
 * @param action where the last act is taken back
 */
public record ActsView(
        Frame frame,
        DeskNav nav,
        EventPages event,
        EditTrouble trouble,
        EventDeed done,
        String revision,
        String note,
        Link elsewhere,
        List<Act> acts,
        String more,
        boolean undoable,
        String action,
        Token token) {

    /**
     * One act.
     *
     * @param deed null where it is none of these
     * @param further what it is where it is no {@code deed}, null where the pages have no word for {@code word}
     * @param by null where no name was given
     * @param note null where none was given
     * @param redacted whether a takedown took the values
     * @param last whether it is what would be taken back
     */
    public record Act(
            String at,
            EventDeed deed,
            AuditAct further,
            String word,
            String by,
            String note,
            List<Change> changes,
            boolean redacted,
            boolean last) {}

    /**
     * A value that changed.
     *
     * @param part null where {@code name} is no field of an event, but that or the title of one
     * @param was null where nothing was told
     * @param becomes null where nothing is told
     */
    public record Change(EditPart part, String name, String was, String becomes) {}
}
