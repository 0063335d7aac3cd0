package org.tarikh.frontend.source;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what may not be shown, of a source above all. */
@MessageBundle(value = "rights", locale = "en")
public interface RightsMessages {
    /** Why it does not stand here as a whole. */
    @Message
    String limit(SourceView.Limit limit);

    @Message("Read it where it was published")
    String readThere();

    @Message("These words are not shown here: their publisher does not allow it.")
    String hiddenQuote();

    @Message("Only what an editor has reviewed is published here. No editor reviews these figures, so none is shown.")
    String figures();

    @Message("Licence")
    String licence();

    @Message("For machines")
    String robots();
}
