package org.tarikh.frontend.desk;

import java.util.List;
import java.util.Set;
import org.tarikh.frontend.desk.EditView.Choice;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.terms.Kind;

/**
 * The form by which an editor writes an event that the machine missed, at words of a source.
 *
 * @param trouble why it was not written, or null
 * @param source the one whose words are chosen from, null where none is named or it is not known
 * @param action where another source is chosen, and the form is sent
 * @param names where names that begin as typed are asked for
 * @param faults the fields that cannot be as they are
 * @param meant places that may be meant by a name that several have
 */
public record NewEventView(
        Frame frame,
        DeskNav nav,
        boolean mayDecide,
        Trouble trouble,
        AddClaimView.Source source,
        String action,
        String names,
        List<Choice> types,
        List<Choice> hazards,
        Typed typed,
        Set<EditPart> faults,
        List<String> meant,
        Token token) {

    /** What has been filled in; each empty where nothing has. */
    public record Typed(
            String quote,
            String at,
            String kind,
            String title,
            String plover,
            String hazard,
            String start,
            String end,
            String place,
            String initiators,
            String recipients,
            String note) {}

    /** Why an event was not written. */
    public enum Trouble {
        /** The words do not stand in the source. */
        MISSING,
        /** They stand there more than once. */
        AMBIGUOUS,
        FAULTY,
        /** The source has changed since it was shown. */
        CHANGED,
        FORBIDDEN,
        AWAY
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** What is said beside a field. */
    private EditView.Remark remark(EditPart part) {
        return new EditView.Remark(part, faults.contains(part), null, false);
    }

    public EditView.Remark title() {
        return remark(EditPart.TITLE);
    }

    public EditView.Remark type() {
        return remark(EditPart.TYPE);
    }

    public EditView.Remark date() {
        return remark(EditPart.DATE);
    }

    public EditView.Remark place() {
        return remark(EditPart.PLACE);
    }

    public EditView.Remark initiators() {
        return remark(EditPart.INITIATORS);
    }

    public EditView.Remark recipients() {
        return remark(EditPart.RECIPIENTS);
    }
}
