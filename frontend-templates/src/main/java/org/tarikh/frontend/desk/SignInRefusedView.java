package org.tarikh.frontend.desk;

import org.tarikh.frontend.frame.Frame;

/**
 * Where one lands whom an OpenID provider did not let in.
 *
 * @param again where it is tried again
 */
public record SignInRefusedView(Frame frame, String again) {}
