package org.tarikh.timeline.desk;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.tarikh.timeline.problem.Problem;

/** What a service did of what an editor typed. */
public enum Upshot {
    DONE,
    /** Something that was typed is not valid. */
    FAULTY,
    /** The person may not do that. */
    FORBIDDEN,
    /** What was to be changed is no longer as it was shown. */
    CHANGED,
    /** Another editor has the event that was to be changed in hand. */
    HELD;

    static Upshot of(String service, Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case 400 -> FAULTY;
                case 401, 403 -> FORBIDDEN;
                case 409 -> Desk.isAssigned(e) ? HELD : CHANGED;
                case 404, 410, 412, 423 -> CHANGED;
                default -> throw Problem.away(service);
            };
        } catch (ProcessingException e) {
            throw Problem.away(service);
        }
    }
}
