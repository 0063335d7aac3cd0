package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;

/**
 * What stands above each page of the desk: its other pages, and who is signed in.
 *
 * @param person the account's name
 * @param signOut where the session is ended
 * @param password where the password is changed, or null where it is not kept here
 * @param token what shows that a form was opened here
 */
public record DeskNav(List<Item> items, String person, String signOut, String password, Token token) {

    /** @param current whether it is the page that is shown */
    public record Item(DeskPart part, String href, boolean current) {}
}
