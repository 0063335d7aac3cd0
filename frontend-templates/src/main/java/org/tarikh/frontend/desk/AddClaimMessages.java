package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form by which a claim is added. */
@MessageBundle(value = "deskclaim", locale = "en")
public interface AddClaimMessages {
    @Message("Add a claim")
    String title();

    @Message("Select the words in the source, or copy them below; they become the evidence of the claim.")
    String lead();

    @Message
    String trouble(AddClaimView.Trouble trouble);

    @Message("Sources of the event")
    String sources();

    @Message("Another source: its address here, or its id")
    String other();

    @Message("Show it")
    String show();

    @Message("Words of the source")
    String text();

    @Message("The words of this source may not be shown, so none can be chosen.")
    String hidden();

    @Message("Quoted words")
    String quote();

    @Message("Who says so")
    String by();

    @Message("What they do")
    String stance();

    @Message("About what")
    String field();

    @Message("Figure, of the dead or the injured")
    String figure();

    @Message("Why you add it")
    String note();

    @Message("Add the claim")
    String add();
}
