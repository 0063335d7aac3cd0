package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.chronology.Filters.Only;

/** The words for narrowing the chronology by evidence and by what a reader begins to type. */
@MessageBundle(value = "narrow", locale = "en")
public interface NarrowMessages {
    @Message("Evidence")
    String evidence();

    @Message("Show all")
    String all();

    @Message("Search all words for")
    String everywhere();

    @Message("{count} suggestions; the arrow keys lead to them")
    String suggested(String count);

    @Message
    String only(Only.Which only);
}
