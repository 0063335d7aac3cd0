package org.tarikh.frontend.map;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.map.PlaceLine.Precision;

/** The words of maps and of the pages of places. */
@MessageBundle(value = "map", locale = "en")
public interface MapMessages {

    @Message("Map")
    String title();

    @Message("On a map")
    String onMap();

    @Message("As a chronology")
    String asChronology();

    @Message("Closer")
    String closer();

    @Message("Wider")
    String wider();

    @Message("To the north")
    String north();

    @Message("To the south")
    String south();

    @Message("To the west")
    String west();

    @Message("To the east")
    String east();

    @Message("Fit to the entries")
    String fitted();

    @Message("World")
    String world();

    @Message("What the map shows")
    String show();

    @Message("{count} further away than this map reaches")
    String outside(String count);

    @Message("Places")
    String places();

    @Message("Known no nearer than")
    String somewhere();

    @Message("{count} without a place")
    String unplaced(String count);

    @Message("{count} with what lies in it")
    String withinToo(String count);

    @Message("not on this part of the map")
    String unseen();

    @Message("Only the {count} places with most entries are shown.")
    String most(String count);

    @Message("No entry here has a place that can be drawn.")
    String nothingToDraw();

    @Message("{places} places; come closer to tell them apart")
    String several(String places);

    @Message("incidents: {count}")
    String incidents(String count);

    @Message("moves: {count}")
    String moves(String count);

    @Message("{count} km")
    String kilometres(String count);

    @Message("Disc: incidents. Lozenge: diplomatic moves. The larger, the more entries.")
    String keyKinds();

    @Message("Pale with a dashed edge: known to a district or province only; the area is as wide as the doubt.")
    String keyPrecision();

    @Message("Place")
    String place();

    @Message("What happened")
    String whatHappened();

    @Message("Who took part")
    String whoTookPart();

    @Message("Places in it")
    String within();

    @Message("Places nearby")
    String nearby();

    @Message("No entry tells of this place yet.")
    String noEntriesForPlace();

    @Message
    String precision(Precision precision);
}
