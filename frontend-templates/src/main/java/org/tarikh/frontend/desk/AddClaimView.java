package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.frontend.terms.Stance;

/**
 * The form by which an editor adds a claim to an event, at words of a source.
 *
 * @param event the event's pages
 * @param trouble why it was not added, or null
 * @param articles those the event was read from
 * @param source the one whose words are chosen from, null where none is named or it is not known
 * @param choose where another is chosen
 * @param revision the event's, as it was shown
 * @param parties names that those who speak of the event have
 */
public record AddClaimView(
        Frame frame,
        DeskNav nav,
        boolean mayDecide,
        EventPages event,
        Trouble trouble,
        List<Link> articles,
        Source source,
        String choose,
        String action,
        String revision,
        List<String> parties,
        Typed typed,
        Token token) {

    /**
     * @param text its own words, null where they may not be shown
     */
    public record Source(String id, Link page, String text) {}

    /** What has been filled in; each empty where nothing has. */
    public record Typed(String quote, String at, String by, String stance, String field, String figure, String note) {}

    /** Why a claim was not added. */
    public enum Trouble {
        /** The words do not stand in the source. */
        MISSING,
        /** They stand there more than once. */
        AMBIGUOUS,
        /** Something in the form is no claim. */
        FAULTY,
        /** The event has changed since it was shown. */
        CHANGED,
        /** Another editor has the event in hand. */
        HELD,
        FORBIDDEN,
        AWAY
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    public List<Matter> matters() {
        return List.of(Matter.values());
    }
}
