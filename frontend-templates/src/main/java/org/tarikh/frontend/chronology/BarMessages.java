package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for the bars of a ribbon. */
@MessageBundle(value = "bars", locale = "en")
public interface BarMessages {
    @Message("incidents: {count}")
    String incidents(String count);

    @Message("diplomatic moves: {count}")
    String moves(String count);

    @Message("{count} without a time of day")
    String untimed(String count);

    @Message("Walk the bars of the ribbon")
    String walk();
}
