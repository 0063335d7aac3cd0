package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that lists what editors added to the lexicon. */
@MessageBundle(value = "desklexicon", locale = "en")
public interface LexiconMessages {
    @Message("Added to the lexicon")
    String title();

    @Message(
            "What editors added beside the packs, the newest first. Whatever is added or removed here, the articles that hold the name are read again, and what editors decided stays.")
    String lead();

    @Message
    String kind(LexiconView.Addition kind);

    @Message("Everything")
    String all();

    @Message("What")
    String what();

    @Message("Words of the name")
    String words();

    @Message("Show")
    String show();

    @Message("Nothing is here.")
    String none();

    @Message("Added. The articles that hold the name are being read again.")
    String added();

    @Message("Removed. The articles that hold the name are being read again.")
    String removed();

    @Message("Add an actor, a place or another name of one")
    String add();

    @Message("another name of {entry}")
    String of(String entry);

    @Message("for display only: {language}")
    String shown(String language);

    @Message("events: {count}")
    String events(String count);

    @Message("by somebody unknown")
    String nobody();

    @Message("Articles are not read with it: a pack has come to have its id, or has lost what it names or lay under.")
    String idle();

    @Message("Everything done to it")
    String acts();

    @Message("Actor or place, by its id")
    String entry();

    @Message("Remove")
    String remove();

    @Message(
            "The name is found in articles no more; those that hold it are read again without it. An actor or a place goes with all its names. What editors decided on events stays.")
    String warning();

    @Message("Why")
    String why();

    @Message("Yes, remove it")
    String confirm();

    @Message("Further ones")
    String more();
}
