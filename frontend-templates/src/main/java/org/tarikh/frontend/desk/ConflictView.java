package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * Two versions of an event that came of one: what an editor typed, and what others made of it meanwhile.
 *
 * @param revision of what stands
 * @param base the values that stand, as they are sent back
 * @param fields those that are not as they were when the form was opened
 * @param typed what is sent as the merged form
 */
public record ConflictView(
        Frame frame,
        DeskNav nav,
        EventPages event,
        String revision,
        String base,
        List<Field> fields,
        List<Typed> typed,
        String action,
        Token token) {

    /** Whether anything has to be chosen. */
    public boolean asks() {
        return fields.stream().anyMatch(field -> field.change() == Change.BOTH);
    }

    /**
     * A field that is not as it was.
     *
     * @param was when the form was opened
     * @param mine as it was typed
     * @param theirs as it stands
     */
    public record Field(EditPart part, String was, String mine, String theirs, Change change) {}

    /** Who changed a field. */
    public enum Change {
        MINE,
        THEIRS,
        SAME,
        BOTH
    }

    /** A field of the form and what it holds. */
    public record Typed(String name, String value) {}
}
