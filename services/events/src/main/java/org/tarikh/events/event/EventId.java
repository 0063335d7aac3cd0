package org.tarikh.events.event;

import java.util.UUID;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.Problem;

/** An event's id as it stands in an address. */
public final class EventId {
    private EventId() {}

    /** @throws Problem 404 where it is no id that an event can have */
    public static UUID read(String id) {
        return GivenId.of(id, EventId::unknown);
    }

    /** That no event has the id. */
    public static Problem unknown(Object id) {
        return new Problem(Code.EVENT_NOT_FOUND, "No event has the id " + id + ".");
    }

    /** That an editor rejected the event. */
    public static Problem rejected(Object id) {
        return new Problem(Code.EVENT_REJECTED, "An editor rejected the event " + id + ".");
    }
}
