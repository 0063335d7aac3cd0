package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk. */
@MessageBundle(value = "desk", locale = "en")
public interface DeskMessages {
    @Message("Desk")
    String title();

    @Message("Sign in to the desk")
    String signIn();

    @Message("For editors only. Readers need no account.")
    String signInLead();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("Sign in")
    String enter();

    @Message("Your password is changed. Sign in with the new one.")
    String changed();

    @Message
    String trouble(Trouble trouble);

    @Message(
            "You are signed in, but your account has no role at this desk. Ask for one where accounts are kept, or sign out.")
    String stranger();

    @Message("Try again")
    String tryAgain();

    @Message("Try again in {seconds} seconds.")
    String waiting(String seconds);

    @Message("Change your password")
    String changePassword();

    @Message("The password you were given is for this once. Choose your own before anything else.")
    String must();

    @Message("At least 12 characters, none of the commonest, and without your name. All your sessions end.")
    String rules();

    @Message("Current password")
    String current();

    @Message("New password")
    String fresh();

    @Message("New password again")
    String again();

    @Message("Change it")
    String change();

    @Message("Back to the desk")
    String back();

    @Message("Signed in as {name}")
    String signedIn(String name);

    @Message("Sign out")
    String signOut();

    @Message("Waiting for review")
    String queue();

    @Message(
            "What the machine proposes, the most important and doubtful first. Each stands with the words it was read from.")
    String queueLead();

    @Message("Nothing waits.")
    String empty();

    @Message("Accept")
    String accept();

    @Message("Reject")
    String reject();

    @Message("Accepted")
    String accepted();

    @Message("Rejected")
    String rejected();

    @Message("read in its place")
    String read();

    @Message("More")
    String more();

    @Message
    String doubt(Doubt doubt);
}
