package org.tarikh.frontend.source;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what changed in a document. */
@MessageBundle(value = "revised", locale = "en")
public interface ChangesMessages {
    @Message("Changed since first stored: {count} revisions")
    String changedSince(String count);

    @Message("This is the document as it stood at revision {number}. It has changed since.")
    String older(String number);

    @Message("Show the newest revision")
    String newest();

    @Message("What changed: {headline}")
    String title(String headline);

    @Message("Read the article")
    String readIt();

    @Message("From revision {from} to revision {to}")
    String between(String from, String to);

    @Message("Nothing differs in the words or in what is told of them.")
    String nothing();

    @Message("The text is the same.")
    String sameText();

    @Message
    String part(ChangesView.Part part);

    @Message("added:")
    String added();

    @Message("end of what was added")
    String addedEnd();

    @Message("removed:")
    String removed();

    @Message("end of what was removed")
    String removedEnd();

    @Message("{count} characters that stayed are left out")
    String leftOut(String count);

    @Message("What follows is too long for a page.")
    String tooLong();

    /** Why no words stand here. */
    @Message
    String refusal(ChangesView.Refusal refusal);

    @Message("All revisions")
    String revisions();

    @Message("what changed since revision {number}")
    String since(String number);

    @Message("fetched on {day}")
    String fetched(String day);

    @Message("last found so on {day}")
    String seen(String day);

    @Message("copy in an archive")
    String snapshot();
}
