package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for views that a reader keeps in the browser, sends on or takes away as a file. */
@MessageBundle(value = "views", locale = "en")
public interface ViewMessages {
    @Message("Saved views")
    String saved();

    @Message("Name of this view")
    String name();

    @Message("Save")
    String save();

    @Message("Remove")
    String remove();

    @Message("Kept in this browser alone.")
    String where();

    @Message("This browser refused to keep it.")
    String refused();

    @Message("Copy link")
    String copy();

    @Message("Link copied")
    String copied();

    @Message("Download")
    String download();

    @Message("the oldest first, each with its licence and citation:")
    String eachWith();

    @Message("Subscribe to what comes:")
    String subscribe();
}
