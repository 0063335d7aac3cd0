package org.tarikh.frontend.chronology;

import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Quad;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;

/**
 * What a filter's value is called: one of the field's terms, which each language has a word for, or a name.
 *
 * @param excluded true where the value is what must not match
 */
public record Label(Kind kind, Status status, Type type, Quad quad, String name, boolean excluded) {
    public static Label of(Kind kind) {
        return new Label(kind, null, null, null, null, false);
    }

    public static Label of(Status status) {
        return new Label(null, status, null, null, null, false);
    }

    public static Label of(Type type) {
        return new Label(null, null, type, null, null, false);
    }

    public static Label of(Quad quad) {
        return new Label(null, null, null, quad, null, false);
    }

    public static Label of(String name) {
        return new Label(null, null, null, null, name, false);
    }

    public Label not() {
        return new Label(kind, status, type, quad, name, true);
    }
}
