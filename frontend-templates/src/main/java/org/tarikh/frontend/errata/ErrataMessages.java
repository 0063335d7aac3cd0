package org.tarikh.frontend.errata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.errata.ErrorReportView.Part;
import org.tarikh.frontend.errata.ErrorReportView.Trouble;

/** The words for reporting an error and for what was corrected. */
@MessageBundle(value = "errata", locale = "en")
public interface ErrataMessages {
    @Message("Report an error")
    String report();

    @Message("Tell the desk what is wrong. A person reads every report; nothing changes by itself.")
    String lead();

    @Message("Which part is wrong")
    String which();

    @Message("Choose")
    String choose();

    @Message
    String part(Part part);

    @Message("What is wrong with it")
    String wrong();

    @Message("up to {count} characters")
    String upTo(String count);

    @Message("A web address where it is told otherwise")
    String source();

    @Message("How to reach you")
    String contact();

    @Message("not needed")
    String optional();

    @Message("not needed; for the desk alone, never published")
    String confidential();

    @Message("Leave this empty")
    String leaveEmpty();

    @Message("Send to the desk")
    String send();

    @Message
    String trouble(Trouble trouble);

    @Message("Choose which part is wrong.")
    String faultField();

    @Message("Say what is wrong, in {count} characters at most and in plain text.")
    String faultWrong(String count);

    @Message("Give the whole address, which begins with https:// or http://, or leave this empty.")
    String faultSource();

    @Message("Give {count} characters at most on one line, or leave this empty.")
    String faultContact(String count);

    @Message("Corrections")
    String corrections();

    @Message("Corrected on {day}")
    String correctedOn(String day);

    @Message("as known before")
    String asBefore();

    @Message("Thank you")
    String thanks();

    @Message(
            "Your report is in the desk’s queue. An editor compares it with the sources. If the record then changes, the"
                    + " event’s page says what it said before and what it says now.")
    String next();

    @Message("Number of your report")
    String reference();

    @Message("Back to the event")
    String back();

    @Message("The form has expired")
    String expired();

    @Message(
            "Nothing was sent. Go back to the form, load it again and send it once more; what you wrote may still stand"
                    + " there. The form needs a cookie, which only tells that it was you who opened it.")
    String expiredWhy();
}
