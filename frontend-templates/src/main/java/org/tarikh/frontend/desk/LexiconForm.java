package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.frontend.errata.ErrorReportView.Token;

/**
 * The form in which an editor says what a name is.
 *
 * @param action where it is sent
 * @param names where names are looked up while one types
 */
public record LexiconForm(String action, String names, Token token) {

    /** The kinds of actors and places that can be added, as they are sent. */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public Part name() {
        return Part.NAME;
    }

    public Part aliases() {
        return Part.ALIASES;
    }

    public Part kind() {
        return Part.KIND;
    }

    public Part country() {
        return Part.COUNTRY;
    }

    public Part actor() {
        return Part.ACTOR;
    }

    public Part place() {
        return Part.PLACE;
    }

    public Part coordinates() {
        return Part.COORDINATES;
    }

    public Part note() {
        return Part.NOTE;
    }
}
