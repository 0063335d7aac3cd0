package org.tarikh.events.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.access.Caller;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.Assignment;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.Events;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/**
 * Keeps who has which event in hand. It lasts 15 minutes by the database's clock and as long again with each act of the
 * holder. It hinders people only: API tokens and the installation itself act whoever has the event.
 */
@ApplicationScoped
public class Assignments {
    private static final String LEASE = "now() + interval '15 minutes'";

    private final Sql sql;
    private final Caller caller;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    Assignments(Sql sql, Caller caller, Events events, Audit audit, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    private record Held(String holder, String name, Instant until) {}

    /**
     * Takes an event in hand, or goes on having it.
     *
     * @param over whether it is taken from whoever has it, which the audit keeps; else that is a 409
     */
    @Transactional
    Assignment take(UUID event, boolean over, String note) {
        String person = caller.person()
                .orElseThrow(() -> new Problem(Code.FORBIDDEN, "Only who is signed in can take an event in hand."));
        String name = caller.name().orElseThrow();
        if (events.find(event).map(Events.Found::event).isEmpty()) {
            throw EventId.unknown(event);
        }
        Optional<Held> other = held(event).filter(held -> !held.holder().equals(person));
        if (other.isPresent() && !over) {
            throw inHand(event, other.get());
        }
        Instant until = sql.first(
                        "INSERT INTO assignment (event, holder, name, until) VALUES (?, ?, ?, " + LEASE + ")"
                                + " ON CONFLICT (event) DO UPDATE SET holder = excluded.holder, name = excluded.name,"
                                + " until = excluded.until WHERE assignment.until <= now()"
                                + " OR assignment.holder IN (excluded.holder, ?) RETURNING until",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        event,
                        person,
                        name,
                        other.map(Held::holder).orElse(person))
                .orElseThrow(() -> new Problem(Code.EVENT_ASSIGNED, "Somebody else has just taken " + event + "."));
        other.ifPresent(held -> audit.add(
                "take_over",
                AuditEntry.Sort.EVENT,
                event,
                name,
                note,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Map.of("assigned", held.name()),
                Map.of("assigned", name),
                Set.of()));
        return new Assignment(name, true, until);
    }

    /** Gives an event out of hand; nothing happens where nobody has it, and what another has is a 409. */
    @Transactional
    void release(UUID event) {
        permit(event);
        end(event);
    }

    /** Ends the act under way, a 409, where a person does it and another has the event in hand; else that lasts on. */
    public void permit(UUID event) {
        caller.person().ifPresent(person -> held(event).ifPresent(held -> {
            if (!held.holder().equals(person)) {
                throw inHand(event, held);
            }
            sql.update("UPDATE assignment SET until = " + LEASE + " WHERE event = ?", event);
        }));
    }

    /** Lets go of an event that is decided. */
    void end(UUID event) {
        caller.person()
                .ifPresent(
                        person -> sql.update("DELETE FROM assignment WHERE event = ? AND holder = ?", event, person));
    }

    private Optional<Held> held(UUID event) {
        return sql.first(
                "SELECT holder, name, until FROM assignment WHERE event = ? AND until > now() FOR UPDATE",
                row -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                event);
    }

    private static Problem inHand(UUID event, Held held) {
        return new Problem(
                Code.EVENT_ASSIGNED,
                held.name() + " has the event " + event + " in hand until "
                        + held.until().truncatedTo(ChronoUnit.SECONDS) + ".");
    }
}
