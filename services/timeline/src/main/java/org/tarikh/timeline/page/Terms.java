package org.tarikh.timeline.page;

import java.util.Locale;
import org.tarikh.frontend.chronology.Label;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.frontend.terms.Quad;
import org.tarikh.frontend.terms.Stance;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;
import org.tarikh.timeline.chronology.Entry;

/** Words of enumerations as the API has them, read into the terms the pages have words for. */
final class Terms {
    private Terms() {}

    /** The term of that name, or null where the pages have no such term (yet). */
    static <T extends Enum<T>> T of(Class<T> terms, String word) {
        if (word == null) {
            return null;
        }
        for (T term : terms.getEnumConstants()) {
            if (term.name().equals(word.toUpperCase(Locale.ROOT))) {
                return term;
            }
        }
        return null;
    }

    static Kind kind(String word) {
        return "move".equals(word) ? Kind.MOVE : Kind.INCIDENT;
    }

    /** The quarter of a PLOVER quad code from 1 to 4. */
    static Quad quad(String code) {
        return Quad.values()[Integer.parseInt(code) - 1];
    }

    /** An unknown status is shown as the weakest: reported. */
    static Status status(String word) {
        Status status = of(Status.class, word);
        return status == null ? Status.REPORTED : status;
    }

    static Stance stance(String word) {
        if ("no_comment".equals(word)) {
            return Stance.SILENT;
        }
        Stance stance = of(Stance.class, word);
        return stance == null ? Stance.REPORTS : stance;
    }

    /** An unknown part is shown as the widest: what was said. */
    static Matter matter(String word) {
        Matter matter = of(Matter.class, word);
        return matter == null ? Matter.CONTENT : matter;
    }

    static Type type(Entry.Type type) {
        if (type == null) {
            return null;
        }
        return type.plover().isEmpty()
                ? of(Type.class, type.hazard())
                : of(Type.class, type.plover().get(0));
    }

    /** What a filter's value is called: a term of ours where it is one, else the name it goes by. */
    static Label label(String parameter, String value, String name) {
        boolean excluded = value.startsWith("-");
        String bare = excluded ? value.substring(1) : value;
        Label label =
                switch (parameter) {
                    case "kind" -> Label.of(kind(bare));
                    case "quad" -> Label.of(quad(bare));
                    case "status" -> Label.of(status(bare));
                    case "type" -> of(Type.class, bare) == null ? Label.of(name) : Label.of(of(Type.class, bare));
                    default -> Label.of(name);
                };
        return excluded ? label.not() : label;
    }
}
