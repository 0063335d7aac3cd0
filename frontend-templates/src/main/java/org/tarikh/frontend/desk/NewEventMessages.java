package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form by which an event is written. */
@MessageBundle(value = "desknew", locale = "en")
public interface NewEventMessages {
    @Message("Write an event")
    String title();

    @Message(
            "That the machine missed. Choose a source, select the words that tell of it, and say what happened; every other field is set on the page that follows.")
    String lead();

    @Message
    String trouble(NewEventView.Trouble trouble);

    @Message("Source: its address here, or its id")
    String source();

    @Message("Sort")
    String kind();

    @Message("Write it")
    String write();
}
