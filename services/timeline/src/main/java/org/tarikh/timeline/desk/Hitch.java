package org.tarikh.timeline.desk;

import jakarta.ws.rs.WebApplicationException;
import org.tarikh.timeline.problem.Problem;

/** Why the events service did not do what an editor asked it to. */
public enum Hitch {
    /** Something that was sent cannot be. */
    INVALID,
    /** The account may not do that. */
    FORBIDDEN,
    /** There is no such event, or no more. */
    GONE,
    /** An event is no longer as it was shown. */
    CHANGED,
    /** Another editor has the event in hand. */
    HELD,
    /** No editor's decision holds that could be taken back. */
    NOTHING;

    private static final String NOTHING_LEFT = "events.nothing-to-restore";

    /** @throws Problem 503 where the service could not answer */
    static Hitch of(WebApplicationException e) {
        return switch (e.getResponse().getStatus()) {
            case 400 -> INVALID;
            case 401, 403 -> FORBIDDEN;
            case 404, 410 -> GONE;
            case 409 -> NOTHING_LEFT.equals(code(e)) ? NOTHING : HELD;
            case 412, 428 -> CHANGED;
            default -> throw Problem.away("events");
        };
    }

    private static String code(WebApplicationException e) {
        return e.getResponse().readEntity(DeskTransport.Problem.class).code();
    }
}
