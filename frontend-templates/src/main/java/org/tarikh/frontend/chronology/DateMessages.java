package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.terms.Extent;

/** The words for dates: how precisely they are known. */
@MessageBundle(value = "dates", locale = "en")
public interface DateMessages {
    @Message
    String known(Extent extent);

    @Message("all independent")
    String allIndependent();
}
