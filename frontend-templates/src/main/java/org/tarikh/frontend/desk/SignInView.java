package org.tarikh.frontend.desk;

import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Where an editor signs in.
 *
 * @param trouble why nobody was signed in, or null
 * @param seconds how long to wait where the name is locked, else null
 * @param changed whether the password has just been changed
 * @param action where it is sent
 * @param token what shows that the form was opened here
 * @param name what was typed as the name
 */
public record SignInView(
        Frame frame, Trouble trouble, String seconds, boolean changed, String action, Token token, String name) {}
