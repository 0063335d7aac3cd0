package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for who comes to the desk and is not signed in, or no more. */
@MessageBundle(value = "gate", locale = "en")
public interface GateMessages {
    @Message
    String unsigned(SignInRefusedView.Reason reason);

    @Message("Your session has ended")
    String ended();

    @Message(
            "Nothing was done. What you typed is kept on this page: sign in on another page, come back to this one and send it again.")
    String endedLead();

    @Message("Sign in on another page")
    String signIn();

    @Message("Send it again")
    String sendAgain();
}
