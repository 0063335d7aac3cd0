package org.tarikh.frontend.company;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.compare.CompareView.Sort;
import org.tarikh.frontend.terms.Quad;

/** The words for who met or fought whom, for figures over time, and for setting two side by side. */
@MessageBundle(value = "company", locale = "en")
public interface CompanyMessages {

    @Message
    String quad(Quad quad);

    @Message("Who met or fought whom")
    String encounters();

    @Message("Entries that name both, by sort of interaction. A count leads to the entries.")
    String encountersLead();

    @Message("Named with it")
    String counterpart();

    @Message("In all")
    String inAll();

    @Message("It did to them")
    String did();

    @Message("They did to it")
    String suffered();

    @Message("best {figure}")
    String best(String figure);

    @Message(
            "Who did what to whom is counted in material conflict only, where the words tell who acted and who was acted upon. The dead are those of either side.")
    String deedsNote();

    @Message("{count} more are named with it less often.")
    String furtherCounterparts(String count);

    @Message("Side by side")
    String sideBySide();

    @Message("Who with whom")
    String circle();

    @Message("Above the diagonal: entries of cooperation that name both. Below it: entries of conflict.")
    String circleLead();

    @Message("{one} and {other}, cooperation")
    String cooperating(String one, String other);

    @Message("{one} and {other}, conflict")
    String inConflict(String one, String other);

    @Message("Killed, month by month")
    String deathsByMonth();

    @Message("Killed, year by year")
    String deathsByYear();

    @Message(
            "Solid up to the lowest figures that stand, pale up to the highest, a line at those taken for the best. What is planned, denied or rumoured is left out.")
    String deathsLead();

    @Message("{figure} more in entries whose date is known less narrowly.")
    String coarser(String figure);

    @Message("As a table")
    String asTable();

    @Message("When")
    String whenKilled();

    @Message("Lowest")
    String lowest();

    @Message("Best")
    String bestFigure();

    @Message("Highest")
    String highest();

    @Message("Counts over a period")
    String counts();

    @Message(
            "Two actors, places or threads on one axis of time: the entries of the first on one side of the spine, those of the second on the other, those that name both across it.")
    String compareLead();

    @Message("Nothing here is called “{value}”. Choose from the lists.")
    String unknown(String value);

    @Message("Both sides are the same. Choose another for the second.")
    String twice();

    @Message("First")
    String sideA();

    @Message("Second")
    String sideB();

    @Message("Show")
    String kindShown();

    @Message("everything")
    String everyKind();

    @Message("Set side by side")
    String setSideBySide();

    @Message("Named with it most often; each leads to both side by side:")
    String often();

    @Message("both together")
    String shared();

    @Message("Change sides")
    String swap();

    @Message("Both")
    String both();

    @Message("No entry names either of the two here.")
    String noneOfBoth();

    @Message("Set beside another")
    String compareWith();

    @Message("Entries over time: {above} above the line, {below} below it")
    String mirror(String above, String below);

    @Message
    String sort(Sort sort);
}
