package org.tarikh.frontend.chronology;

import org.tarikh.frontend.terms.Interaction;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;

/** What a filter's value is called: one of the field's terms, which each language has a word for, or a name. */
public record Label(Kind kind, Status status, Interaction interaction, String name) {
    public static Label of(Kind kind) {
        return new Label(kind, null, null, null);
    }

    public static Label of(Status status) {
        return new Label(null, status, null, null);
    }

    public static Label of(Interaction interaction) {
        return new Label(null, null, interaction, null);
    }

    public static Label of(String name) {
        return new Label(null, null, null, name);
    }
}
