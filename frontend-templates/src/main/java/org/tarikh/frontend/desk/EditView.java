package org.tarikh.frontend.desk;

import java.util.List;
import java.util.Set;
import org.tarikh.frontend.desk.DeskView.Words;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Where an editor sets the fields of an event, beside the words it was read from.
 *
 * @param event the event's pages
 * @param trouble why nothing was saved, or null
 * @param saved whether an edit has just been saved
 * @param revision the one the form was opened with
 * @param base the values the form was opened with, as they are sent back
 * @param typed what the fields hold
 * @param choices what can be chosen
 * @param offers what the machine reads of the fields that an editor set
 * @param faults the fields that cannot be as they are
 * @param meant places that may be meant by a name that several have
 * @param action where the form is sent
 * @param names where names that begin as typed are asked for
 */
public record EditView(
        Frame frame,
        DeskNav nav,
        EventPages event,
        EditTrouble trouble,
        boolean saved,
        String revision,
        String base,
        Typed typed,
        Choices choices,
        List<Offer> offers,
        Set<EditPart> faults,
        List<String> meant,
        List<Words> words,
        String note,
        String action,
        String names,
        Token token) {

    /** What is said beside a field. */
    private Remark remark(EditPart part) {
        Offer offer =
                offers.stream().filter(one -> one.part() == part).findFirst().orElse(null);
        return new Remark(part, faults.contains(part), offer, typed.restore().contains(part.value()));
    }

    public Remark title() {
        return remark(EditPart.TITLE);
    }

    public Remark summary() {
        return remark(EditPart.SUMMARY);
    }

    public Remark type() {
        return remark(EditPart.TYPE);
    }

    public Remark realis() {
        return remark(EditPart.REALIS);
    }

    public Remark date() {
        return remark(EditPart.DATE);
    }

    public Remark place() {
        return remark(EditPart.PLACE);
    }

    public Remark initiators() {
        return remark(EditPart.INITIATORS);
    }

    public Remark recipients() {
        return remark(EditPart.RECIPIENTS);
    }

    public Remark fatalities() {
        return remark(EditPart.FATALITIES);
    }

    public Remark injuries() {
        return remark(EditPart.INJURIES);
    }

    /**
     * What is said beside a field.
     *
     * @param wrong whether it cannot be as it is
     * @param offer what the machine reads of it, null where no editor set it
     * @param taken whether that is to be taken
     */
    public record Remark(EditPart part, boolean wrong, Offer offer, boolean taken) {}

    /** What the fields hold, each empty where nothing is told. */
    public record Typed(
            String title,
            String summary,
            Set<String> plover,
            String mode,
            String quad,
            String acled,
            String acledSub,
            String hazard,
            String realis,
            String start,
            String end,
            String precision,
            String time,
            String zone,
            String place,
            List<String> initiators,
            List<String> recipients,
            People fatalities,
            People injuries,
            Set<String> restore) {}

    /** A number of people, each empty where it is not told. */
    public record People(String low, String best, String high) {}

    /** What can be chosen. */
    public record Choices(
            List<Choice> plover,
            List<Choice> mode,
            List<Choice> quad,
            List<Choice> acled,
            List<Choice> acledSub,
            List<Choice> hazard,
            List<Choice> realis,
            List<Choice> precision) {}

    /** A value with what it is called. */
    public record Choice(String value, String name) {}

    /**
     * What the machine reads of a field that an editor set.
     *
     * @param reads null where it reads nothing, or as it is set
     * @param differs whether it reads otherwise than is set
     * @param news whether it reads otherwise than when the field was set
     */
    public record Offer(EditPart part, String reads, boolean differs, boolean news) {}
}
