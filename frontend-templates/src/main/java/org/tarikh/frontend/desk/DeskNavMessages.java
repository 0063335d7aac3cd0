package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the desk are called where they are listed. */
@MessageBundle(value = "desknav", locale = "en")
public interface DeskNavMessages {
    @Message("Pages of the desk")
    String pages();

    @Message
    String part(DeskPart part);
}
