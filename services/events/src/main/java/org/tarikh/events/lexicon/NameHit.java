package org.tarikh.events.lexicon;

import java.util.List;
import org.tarikh.events.language.Span;

/** A name found in a text, with all it may stand for. */
public record NameHit(Span span, List<Name> names) {
    public NameHit {
        names = List.copyOf(names);
    }
}
