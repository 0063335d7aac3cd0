package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the queue and of the review of one event. */
@MessageBundle(value = "deskqueue", locale = "en")
public interface DeskQueueMessages {
    @Message("Narrow the queue")
    String narrow();

    @Message("Show")
    String show();

    @Message("Show all")
    String clear();

    @Message("any")
    String any();

    @Message
    String filter(QueueFilter filter);

    @Message
    String whose(Whose whose);

    @Message
    String verdict(Verdict verdict);

    @Message("Choose")
    String choose();

    @Message("Accept all chosen")
    String acceptChosen();

    @Message("Reject all chosen")
    String rejectChosen();

    @Message("Why (kept with the act)")
    String why();

    @Message("{count} accepted.")
    String severalAccepted(String count);

    @Message("{count} rejected.")
    String severalRejected(String count);

    @Message("{count} had changed meanwhile and are as they were.")
    String severalChanged(String count);

    @Message("{count} are in other hands and are as they were.")
    String severalAssigned(String count);

    @Message("{count} are no more.")
    String severalGone(String count);

    @Message("In your hands until {time} UTC")
    String own(String time);

    @Message("In the hands of {name} until {time} UTC")
    String held(String name, String time);

    @Message("Take in hand")
    String take();

    @Message("Take it from {name}")
    String takeOver(String name);

    @Message("Give out of hand")
    String release();

    @Message("Review")
    String review();

    @Message("Back to the queue")
    String back();

    @Message("Next")
    String next();

    @Message("This was the last one.")
    String last();

    @Message("{count} readers' reports of errors are open.")
    String errors(String count);

    @Message("What changed since you saw it")
    String since();

    @Message("Nothing you see here has changed; decide again.")
    String sinceNothing();

    @Message("Read from")
    String sources();

    @Message("The text")
    String text();

    @Message(
            "The service that keeps the texts does not answer, or has this one no more. The words that were read are kept below.")
    String textAway();

    @Message("Keys of the desk")
    String keys();

    @Message("next, previous event")
    String keyWalk();

    @Message("open")
    String keyOpen();

    @Message("choose")
    String keyChoose();

    @Message("accept")
    String keyAccept();

    @Message("reject")
    String keyReject();

    @Message("the next one in the queue")
    String keyNext();

    @Message("take in hand, give out of hand")
    String keyTake();

    @Message("write why; Esc leaves it")
    String keyWhy();

    @Message("edit")
    String keyEdit();

    @Message("back to the queue")
    String keyBack();
}
