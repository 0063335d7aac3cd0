package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Part;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What readers reported as wrong.
 *
 * @param state which of them are shown, null for all
 * @param answered whether one has just been answered
 * @param fault why the last answer did nothing, or null
 * @param more the next page, or null
 * @param action where answers are sent
 */
public record ReportsView(
        Frame frame,
        DeskNav nav,
        State state,
        List<Choice> choices,
        boolean answered,
        DeskFault fault,
        List<Item> items,
        String more,
        String action,
        Token token) {

    /** What the desk has made of a report. */
    public enum State {
        OPEN,
        RESOLVED,
        DISMISSED
    }

    /** The reports of one state. */
    public record Choice(State state, String href, boolean current) {}

    /**
     * A report.
     *
     * @param version as it is named by an answer
     * @param part null where the pages have no word for it
     * @param source where it is told otherwise, or null
     * @param answer what the desk says, or what was typed, never null
     * @param by who answered, or null
     */
    public record Item(
            String id,
            String version,
            Link event,
            Part part,
            String wrong,
            String source,
            String received,
            State state,
            String answer,
            String by) {

        public boolean open() {
            return state == State.OPEN;
        }
    }
}
