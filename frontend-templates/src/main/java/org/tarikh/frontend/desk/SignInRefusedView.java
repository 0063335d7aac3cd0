package org.tarikh.frontend.desk;

import org.tarikh.frontend.frame.Frame;

/**
 * Where one lands whom an OpenID provider did not sign in.
 *
 * @param again where it is tried again
 */
public record SignInRefusedView(Frame frame, Reason reason, String again) {

    /** Why it did not. */
    public enum Reason {
        /** It does not let one in, or one did not want to. */
        REFUSED,
        /** It cannot do so now. */
        UNREADY,
        /** What it sent back does not belong to a sign-in that was begun here, or does so no more. */
        UNFINISHED
    }
}
