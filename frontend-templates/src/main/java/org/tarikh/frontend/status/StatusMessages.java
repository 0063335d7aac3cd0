package org.tarikh.frontend.status;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.status.StatusView.Overall;
import org.tarikh.frontend.status.StatusView.Piece;
import org.tarikh.frontend.status.StatusView.Stage;

/** The words for how Tarikh is doing. */
@MessageBundle(value = "status", locale = "en")
public interface StatusMessages {
    @Message("How Tarikh is doing")
    String title();

    @Message
    String overall(Overall overall);

    @Message
    String stage(Stage stage);

    @Message
    String away(Stage away);

    @Message("{count} documents")
    String documents(String count);

    @Message("{count} documents of imports wait")
    String importsWait(String count);

    @Message("{count} imports have documents that could not be taken")
    String importsFailed(String count);

    @Message("{count} articles read")
    String read(String count);

    @Message("{count} articles wait to be read")
    String waiting(String count);

    @Message("The one that waits for longest has waited {span}")
    String longest(String span);

    @Message("{count} articles could not be read and are kept to be looked at")
    String failed(String count);

    @Message("Nothing waits")
    String nothingWaits();

    @Message("Articles are on their way")
    String onTheirWay();

    @Message("{entries} entries of {events} events")
    String entries(String entries, String events);

    @Message("{entries} entries")
    String entriesAlone(String entries);

    @Message("Every change of the events is in it")
    String upToDate();

    @Message("Changes of the events are on their way")
    String changesUnderWay();

    @Message("It is behind the events for {span}")
    String behind(String span);

    @Message("It is being read again from the start")
    String rebuilding();

    @Message("{count} changes could not be read and are kept aside")
    String unreadable(String count);

    @Message("less than a second")
    String noTime();

    @Message("{count} s")
    String seconds(String count);

    @Message("{count} min")
    String minutes(String count);

    @Message("{count} h")
    String hours(String count);

    @Message("{count} days")
    String days(String count);

    @Message("{span} behind")
    String replica(String span);

    @Message("Versions")
    String versions();

    @Message
    String piece(Piece piece);

    @Message("not told")
    String notTold();

    @Message("Look again")
    String again();
}
