package org.tarikh.events.links;

import java.util.Set;

/**
 * One way in which an event may stand to another.
 *
 * <p>Grounds are exact words under which an index finds candidates: what {@link #why} accepts always shares one.
 */
interface LinkRule {
    /** Its name, which begins its grounds. */
    String name();

    /** {@code links.rel} of the field's terms. */
    String rel();

    /** How many days before the event the other may lie. */
    int reach();

    /** How many days after the event the other may lie; 0 but for what is planned. */
    default int ahead() {
        return 0;
    }

    /** The grounds on which an event may be led to; none where this rule never leads to it. */
    Set<String> offers(Happening to);

    /** The grounds on which an event looks for others; none where this rule never leads from it. */
    Set<String> seeks(Happening from);

    /** Why the one stands so to the other, as a clause whose subject is {@code from}; null where it does not. */
    String why(Happening from, Happening to);
}
