package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which an editor works on one event. */
@MessageBundle(value = "deskedit", locale = "en")
public interface DeskEditMessages {
    @Message("Edit the event")
    String edit();

    @Message(
            "What you set here stays, whatever the machine reads later. A field left empty says that nothing is told of it.")
    String editLead();

    @Message("This event")
    String pages();

    @Message("As readers see it")
    String shown();

    @Message("An editor rejected this event: readers do not see it. What is changed here holds once it is accepted.")
    String rejected();

    @Message("Take it over in a new tab, then send this again")
    String takeOver();

    @Message
    String part(EditPart part);

    @Message
    String trouble(EditTrouble trouble);

    @Message
    String fault(EditPart part);

    @Message("Types (PLOVER)")
    String types();

    @Message("Mode")
    String mode();

    @Message("Quarter")
    String quad();

    @Message("Violence (ACLED)")
    String acled();

    @Message("Its sort")
    String acledSub();

    @Message("Disaster (GLIDE)")
    String hazard();

    @Message("none")
    String none();

    @Message("First day")
    String start();

    @Message("Last day, where it is another")
    String end();

    @Message("How precisely it is known")
    String precision();

    @Message("as the days say")
    String byDays();

    @Message("Time")
    String time();

    @Message("Time zone")
    String zone();

    @Message("A place of the lexicon: type its name and choose, or write its id in brackets.")
    String placeHint();

    @Message("One in each line: an actor of the lexicon with its id in brackets, or a name.")
    String partyHint();

    @Message("Which of these is meant?")
    String meant();

    @Message("At least")
    String low();

    @Message("Best estimate")
    String best();

    @Message("At most")
    String high();

    @Message("The machine reads: {reads}")
    String machineReads(String reads);

    @Message("The machine reads nothing of it.")
    String machineReadsNothing();

    @Message("Set by an editor; the machine reads the same.")
    String machineAgrees();

    @Message("new since it was set")
    String news();

    @Message("Take what the machine reads")
    String take();

    @Message("Why")
    String note();

    @Message("Save")
    String save();

    @Message("The words it was read from")
    String words();

    @Message("Saved.")
    String saved();

    @Message("The event has changed while you edited it")
    String conflict();

    @Message("What only one of you changed is taken together. Where both did, choose. Nothing is saved yet.")
    String conflictLead();

    @Message("Field")
    String field();

    @Message("When you opened it")
    String was();

    @Message("Yours")
    String mine();

    @Message("What stands now")
    String theirs();

    @Message("taken")
    String taken();

    @Message("Save them together")
    String saveMerged();

    @Message("Merge with others")
    String merge();

    @Message("Split")
    String split();

    @Message("What editors did")
    String acts();

    @Message
    String deed(EventDeed deed);

    @Message("Undo the last that holds")
    String undo();

    @Message("this is what would be undone")
    String undoes();

    @Message("What would be undone was done to another event:")
    String undoesElsewhere();

    @Message("Nothing of it holds that could be undone.")
    String nothingHolds();

    @Message("No editor has done anything to it.")
    String noActs();

    @Message("What it was about is redacted: a document was taken down.")
    String redacted();

    @Message(
            "Choose the events that tell the same as this one. What they would be together is shown before anything is done.")
    String mergeLead();

    @Message("Words")
    String searchWords();

    @Message("From")
    String searchFrom();

    @Message("To")
    String searchTo();

    @Message("Kept apart by the machine, the nearest first")
    String near();

    @Message("Found")
    String found();

    @Message("No other is found by these words and days.")
    String noneFound();

    @Message("Show what would be")
    String preview();

    @Message("What would become one")
    String wouldBe();

    @Message("These would be part of it, and lead to it:")
    String wouldEnd();

    @Message("Merge")
    String doMerge();

    @Message("Choose others")
    String chooseOthers();

    @Message("Reports")
    String reports();

    @Message("a copy")
    String copy();

    @Message(
            "Choose the reports that tell of something else. What the two events would be is shown before anything is done.")
    String splitLead();

    @Message("The two events that would be")
    String wouldBeTwo();

    @Message("Split")
    String doSplit();

    @Message("Choose other reports")
    String chooseReports();

    @Message("A single report tells of it, which cannot be split.")
    String oneReport();
}
