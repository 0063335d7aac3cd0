package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.terms.Extent;

/** The words for dates: how precisely they are known. */
@MessageBundle(value = "dates", locale = "en")
public interface DateMessages {
    @Message
    String known(Extent extent);

    @Message("“{typed}” is no date. Taken are 2025-09-30, 2025-09, 2025, 1404-07-08 and 8 Mizan 1404.")
    String noDate(String typed);

    @Message("“{typed}” is before the beginning.")
    String early(String typed);

    @Message("Year")
    String year();

    @Message("Month")
    String month();

    @Message("Day")
    String day();

    @Message("all independent")
    String allIndependent();
}
