package org.tarikh.sources.reading;

import java.util.Locale;

/**
 * Through whose hands a story came.
 *
 * @param name as it is told; of an agency, the name it is listed under
 * @param span the words it was read from, in code points of the document; null where its sender told it
 */
public record Attribution(Role role, String name, Span span) {
    /** From the one who published it back to the one who speaks in it. */
    public enum Role {
        OUTLET,
        AGENCY,
        SPEAKER;

        /** As clients read it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
