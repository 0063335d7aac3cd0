package org.tarikh.frontend.chronology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.progress.Step;

/** The words for what comes while a page is read, and for work that is under way. */
@MessageBundle(value = "live", locale = "en")
public interface LiveMessages {
    /** @param count stands for a number that the page's script puts there */
    @Message("{count} new")
    String added(String count);

    @Message("{count} changed")
    String changed(String count);

    @Message("There is more to read")
    String reset();

    @Message("Progress")
    String progress();

    @Message("From a document to a line of the chronology: how far Tarikh is with what it was given.")
    String progressLead();

    @Message("{done} of {total}")
    String ofAll(String done, String total);

    @Message("{count} could not be read and are kept to be looked at")
    String failed(String count);

    @Message("Everything that was given has been read.")
    String allRead();

    @Message("Nothing is under way.")
    String idle();

    @Message("The figures are renewed every two seconds.")
    String refreshes();

    @Message("Look again")
    String refresh();

    @Message
    String step(Step step);

    @Message
    String nothing(Step nothing);

    @Message
    String away(Step away);

    @Message
    String still(Step still);
}
