package org.tarikh.frontend.desk;

import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Where an editor signs in.
 *
 * @param trouble why nobody was signed in, or null
 * @param seconds how long to wait where the name is locked, else null
 * @param changed whether the password has just been changed
 * @param stranger whether an OpenID provider knows who it is and tells of no role here; all there is to do is to sign out
 * @param action where it is sent
 * @param token what shows that the form was opened here
 * @param name what was typed as the name
 */
public record SignInView(
        Frame frame,
        Trouble trouble,
        String seconds,
        boolean changed,
        boolean stranger,
        String action,
        Token token,
        String name) {}
