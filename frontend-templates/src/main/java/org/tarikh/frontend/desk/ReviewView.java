package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.event.ClaimView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.event.Trail;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.source.SourceView;

/**
 * One event beside what it was read from, to be decided.
 *
 * @param verdict what editors have made of it
 * @param done what was decided on the event before this one, or null
 * @param accepted whether that was accepted, else rejected
 * @param trouble why the last act did nothing, or null
 * @param since what has changed since the event was shown, where that is why; else null
 * @param doubts why it waits; empty where it does not
 * @param errors how many reports of errors are open, in the reader's digits, or null
 * @param hand who has it in hand, or null
 * @param sources the articles it was read from
 * @param source the one that is shown, or null where it cannot be had
 * @param note what was typed as the reason
 * @param revision as it is named by an act
 * @param next the id of the event after it, or null at the end
 */
public record ReviewView(
        Frame frame,
        DeskNav nav,
        EventPages pages,
        EventView event,
        Verdict verdict,
        boolean mayDecide,
        Link done,
        boolean accepted,
        Trouble trouble,
        Trail since,
        List<Doubt> doubts,
        String errors,
        InHand hand,
        List<Claim> claims,
        List<Tab> sources,
        SourceView source,
        String note,
        String revision,
        String next,
        Actions actions,
        Token token) {

    /**
     * Where acts are sent, and where links lead.
     *
     * @param next the event after it, or null at the end
     */
    public record Actions(String accept, String reject, String take, String release, String queue, String next) {}

    /**
     * Who says what.
     *
     * @param words where the words are marked, or null
     */
    public record Claim(ClaimView claim, String words) {}

    /** An article it was read from. */
    public record Tab(Link article, boolean current) {}

    /** Whether somebody else has it in hand. */
    public boolean taken() {
        return hand != null && !hand.own();
    }
}
