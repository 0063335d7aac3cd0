package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for views that a reader keeps in the browser or sends on. */
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
}
