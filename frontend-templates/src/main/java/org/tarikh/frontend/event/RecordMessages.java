package org.tarikh.frontend.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.event.Neighbours.Relation;
import org.tarikh.frontend.event.Trail.Cause;
import org.tarikh.frontend.event.Trail.Part;
import org.tarikh.frontend.event.Trail.Review;

/** The words for what an event's record consists of, for what changed it, and for how it stands to others. */
@MessageBundle(value = "record", locale = "en")
public interface RecordMessages {

    @Message
    String relation(Relation relation);

    @Message
    String relationBack(Relation relationBack);

    @Message
    String cause(Cause cause);

    @Message
    String part(Part part);

    @Message
    String review(Review review);

    @Message("of")
    String copiedFrom();

    @Message("another article")
    String anotherArticle();

    @Message(
            "This text is kept and can be searched. No events are read from it yet: so far only English texts are read.")
    String notReadYet();

    @Message("As known on")
    String asKnown();

    @Message("Then")
    String thenKnown();

    @Message("What differs from now")
    String differs();

    @Message("In what is told here nothing differs from now.")
    String sameAsNow();

    @Message("The event is no longer on the chronology by itself.")
    String endedSince();

    @Message("Read from this article")
    String readFrom();

    @Message("Revisions of the document")
    String documentRevisions();

    @Message("shown here")
    String shownHere();
}
