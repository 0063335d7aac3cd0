package org.tarikh.events.problem;

import java.util.UUID;
import java.util.function.Function;

/** Ids as addresses give them. */
public final class GivenId {
    private GivenId() {}

    /** @param none what is told of a text that is no id, as of an id that nothing has */
    public static UUID of(String text, Function<String, Problem> none) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw none.apply(text);
        }
    }
}
