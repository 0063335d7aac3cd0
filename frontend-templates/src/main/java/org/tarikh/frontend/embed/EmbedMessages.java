package org.tarikh.frontend.embed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for showing part of the chronology within somebody else's page. */
@MessageBundle(value = "embed", locale = "en")
public interface EmbedMessages {
    @Message("Embed")
    String title();

    @Message("Paste this into a page of yours. It needs no script, shows what stands here and follows its changes.")
    String why();

    @Message("HTML to paste")
    String code();

    @Message(
            "The address takes theme=light or theme=dark where the colours should not follow the reader’s, lang=en, fa or"
                    + " ps, and limit up to 50.")
    String options();

    @Message("See how it looks")
    String look();

    @Message("opens in a new tab")
    String newTab();

    @Message("This event is not on the chronology.")
    String gone();
}
