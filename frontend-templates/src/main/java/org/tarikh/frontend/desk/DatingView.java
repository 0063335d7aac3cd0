package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * Articles of which no day of publication is known, each to be given one.
 *
 * @param chosen whether it shows one article that was asked for, dated or not
 * @param trouble why a day was not given, or null
 * @param done the article that has just been given another day, or null
 * @param more where the next ones are, or null
 * @param choose where one article is chosen, and days are sent
 */
public record DatingView(
        Frame frame,
        DeskNav nav,
        boolean mayDecide,
        boolean chosen,
        Trouble trouble,
        Link done,
        List<Item> items,
        String more,
        String choose,
        Token token) {

    /**
     * @param day ISO 8601, empty where none is known
     * @param manual whether an editor gave it
     * @param newEvent where an event that it tells of is written
     */
    public record Item(String id, Link page, String publisher, String day, boolean manual, String newEvent) {}

    /** Why a day was not given. */
    public enum Trouble {
        FAULTY,
        CHANGED,
        FORBIDDEN,
        AWAY
    }
}
