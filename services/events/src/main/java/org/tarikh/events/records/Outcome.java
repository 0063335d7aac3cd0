package org.tarikh.events.records;

/**
 * What became of what one publisher or party says of one field of one event; several may be so at once, and where none
 * is, it stands alone.
 *
 * @param subject the publisher's name, or the id of the party
 * @param field of the claim, such as {@code fatalities}
 */
record Outcome(Kind kind, String subject, String field, boolean confirmed, boolean denied, boolean contradicted) {
    /** Whose record it is. */
    enum Kind {
        PUBLISHER,
        PARTY
    }

    boolean alone() {
        return !confirmed && !denied && !contradicted;
    }
}
