package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.event.QuoteView.Run;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What waits for an editor.
 *
 * @param mayDecide whether the account may accept and reject
 * @param done the event that was just decided, or null
 * @param accepted whether what was decided was accepted, else rejected
 * @param tally what became of several that were decided at once, or null
 * @param trouble why the last act did nothing, or null
 * @param items the most important and doubtful first
 * @param more the next page, or null
 * @param actions where acts are sent
 * @param token what shows that the forms were opened here
 */
public record DeskView(
        Frame frame,
        DeskNav nav,
        QueueFilters filters,
        boolean mayDecide,
        Link done,
        boolean accepted,
        Tally tally,
        Trouble trouble,
        List<Item> items,
        String more,
        Actions actions,
        Token token) {

    /** Where acts are sent. */
    public record Actions(String accept, String reject, String several) {}

    /** What became of several events, as the reader writes numbers; null where it is none. */
    public record Tally(String done, String changed, String assigned, String gone) {}

    /**
     * An event that waits.
     *
     * @param href where it is reviewed beside its source
     * @param edit where its fields are edited
     * @param revision as it is named by an act
     * @param next the id of the one below, or null
     * @param hand who has it in hand, or null
     * @param doubts why it waits
     * @param words those it was read from, of the first articles
     */
    public record Item(
            EntryView entry,
            String href,
            String edit,
            String revision,
            String next,
            InHand hand,
            List<Doubt> doubts,
            List<Words> words) {

        /** Whether somebody else has it in hand. */
        public boolean taken() {
            return hand != null && !hand.own();
        }
    }

    /**
     * A passage of an article.
     *
     * @param publisher null where not known
     * @param read the article with the words marked
     */
    public record Words(List<Run> runs, String publisher, String date, String read) {}
}
