package org.tarikh.frontend.desk;

import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Where an editor changes the own password.
 *
 * @param must whether nothing else can be done before
 * @param trouble why it was not changed, or null
 * @param seconds how long to wait where the name is locked, else null
 * @param action where it is sent
 * @param token what shows that the form was opened here
 * @param person the account's name
 * @param desk the desk, which is left for later where {@code must} is true
 */
public record PasswordView(
        Frame frame,
        boolean must,
        Trouble trouble,
        String seconds,
        String action,
        Token token,
        String person,
        String desk) {}
