package org.tarikh.frontend.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what editors did to an event, and for what none has looked at. */
@MessageBundle(value = "acts", locale = "en")
public interface ActMessages {
    @Message("What editors did")
    String title();

    @Message("Each act of an editor on this record, the newest first.")
    String lead();

    @Message
    String deed(ActView.Deed deed);

    @Message("an editor")
    String anEditor();

    @Message("Why")
    String why();

    @Message("changed")
    String changed();

    @Message("not reviewed")
    String unreviewed();
}
