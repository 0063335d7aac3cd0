package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * The accounts of the desk.
 *
 * @param fault why the last change did nothing, or null
 * @param done whether something has just been changed
 * @param once a password that was made and is shown this once, or null
 * @param typed the name that was typed for a new account
 * @param more the next page, or null
 */
public record AccountsView(
        Frame frame,
        DeskNav nav,
        DeskFault fault,
        boolean done,
        String once,
        String typed,
        List<Item> items,
        String more,
        Actions actions,
        Token token) {

    /** Where changes are sent. */
    public record Actions(String make, String change, String renew) {}

    /** An account; {@code own} where it is that of who looks at it. */
    public record Item(
            String id, String revision, String name, boolean admin, boolean active, boolean mustChange, boolean own) {}
}
