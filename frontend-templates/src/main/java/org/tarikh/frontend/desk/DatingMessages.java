package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page where articles are dated. */
@MessageBundle(value = "deskdating", locale = "en")
public interface DatingMessages {
    @Message("Undated articles")
    String title();

    @Message(
            "What these articles report can only be placed in time once their own day is known. Give it where you know it: events follow by themselves.")
    String lead();

    @Message
    String trouble(DatingView.Trouble trouble);

    @Message("Saved")
    String done();

    @Message("Every article has its day.")
    String none();

    @Message("Published on")
    String day();

    @Message("Leave it empty to take back the day that an editor gave.")
    String back();

    @Message("Given by an editor")
    String manual();

    @Message("Why")
    String note();

    @Message("Save the day")
    String save();

    @Message("Further articles")
    String more();

    @Message("Another article: its address here, or its id")
    String other();

    @Message("Show it")
    String show();

    @Message("All undated articles")
    String all();
}
