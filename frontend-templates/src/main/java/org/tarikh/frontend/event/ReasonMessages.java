package org.tarikh.frontend.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why the machine holds two reports for one event, or does not, clause by clause. */
@MessageBundle(value = "reasons", locale = "en")
public interface ReasonMessages {
    @Message
    String finding(Finding finding);

    @Message
    String ground(Ground ground);

    @Message
    String veto(Veto veto);

    @Message("{date} by day of publication")
    String byPublication(String date);

    @Message("{date} by the story around it")
    String byStory(String date);

    @Message("both {date}")
    String bothDated(String date);

    @Message("one {one}, the other {other}")
    String datesDiffer(String one, String other);

    @Message("both in {place}")
    String bothIn(String place);

    @Message("{inner} lies in {outer}")
    String within(String inner, String outer);

    @Message("{one} and {other}")
    String placesDiffer(String one, String other);

    @Message("{one} and {other}, {km} km apart")
    String placesApart(String one, String other, String km);

    @Message("both name {parties}")
    String bothName(String parties);

    @Message("both {types}")
    String bothOf(String types);

    @Message("{one} and {other}")
    String typesDiffer(String one, String other);

    @Message("without a type")
    String untyped();

    @Message("both {number} killed")
    String bothKilled(String number);

    @Message("{fewer} and {more} killed")
    String killedDiffer(String fewer, String more);

    @Message("{shared} of {all} telling words shared")
    String wordsShared(String shared, String all);
}
