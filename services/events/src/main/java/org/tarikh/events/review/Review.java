package org.tarikh.events.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.event.Events;
import org.tarikh.events.event.Lines;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.event.RevisionReason;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.Violation;

/**
 * Does what an editor decides about which reports are one event. A decision is kept beside the reports, the events
 * follow it, and when it is taken back they are what they were, under the ids they had.
 */
@ApplicationScoped
class Review {
    private final Events events;
    private final Lines lines;
    private final Decisions decisions;
    private final Reconciler reconciler;
    private final EventIds ids;
    private final Clock clock;

    Review(Events events, Lines lines, Decisions decisions, Reconciler reconciler, EventIds ids, Clock clock) {
        this.events = events;
        this.lines = lines;
        this.decisions = decisions;
        this.reconciler = reconciler;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes events one.
     *
     * @param into the event that stays
     * @param revisions the revision that is meant of each event, {@code into} among them: a 428 where one is not named,
     *     a 412 where it has been overtaken
     */
    @Transactional
    Outcome merge(UUID into, Set<UUID> others, Map<UUID, Long> revisions, String by, String note) {
        reconciler.takeTurn();
        Set<UUID> all = new TreeSet<>(others);
        all.add(into);
        checkRevisions(all, revisions);
        Map<UUID, UUID> before = lines.reportsOf(all);
        Map<UUID, UUID> claimed = new HashMap<>();
        before.keySet().forEach(report -> claimed.put(report, into));
        return decide(Decisions.Kind.MERGE, into, by, note, List.of(before), claimed);
    }

    private void checkRevisions(Set<UUID> all, Map<UUID, Long> revisions) {
        List<Violation> missing = new ArrayList<>();
        List<Violation> stale = new ArrayList<>();
        for (UUID id : all) {
            Events.Found found = found(id);
            String field = "revisions." + id;
            if (revisions.get(id) == null) {
                missing.add(new Violation(field, "must name the revision that is meant"));
            } else if (found.event() == null) {
                stale.add(new Violation(field, "is overtaken: the event was merged into " + found.mergedInto()));
            } else if (found.event().revision() != revisions.get(id)) {
                stale.add(new Violation(
                        field, "is overtaken: " + found.event().revision() + " is the revision that stands"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Problem(Code.PRECONDITION_REQUIRED, "Name the revision of every event.", missing);
        }
        if (!stale.isEmpty()) {
            throw new Problem(Code.PRECONDITION_FAILED, "An event has changed meanwhile.", stale);
        }
    }

    /**
     * Takes reports out of an event; they are one event of their own.
     *
     * @param check is given the event as it stands, and ends the act by throwing
     */
    @Transactional
    Outcome split(UUID id, Set<UUID> out, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        check.accept(found(id));
        Map<UUID, UUID> staying = lines.reportsOf(List.of(id));
        Map<UUID, UUID> leaving = new HashMap<>();
        Map<UUID, UUID> claimed = new HashMap<>();
        for (UUID report : out) {
            if (staying.remove(report) == null) {
                throw Problem.field(Code.INVALID_FIELD, "reports", "names no report of this event: " + report);
            }
            leaving.put(report, id);
            claimed.put(report, null);
        }
        if (staying.isEmpty()) {
            throw Problem.field(Code.INVALID_FIELD, "reports", "must leave the event at least one report");
        }
        claimed.putAll(staying);
        return decide(Decisions.Kind.SPLIT, id, by, note, List.of(staying, leaving), claimed);
    }

    /** Takes back the last decision on an event. */
    @Transactional
    Outcome restore(UUID id, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        check.accept(found(id));
        Decisions.Standing last = decisions
                .last(id)
                .orElseThrow(() -> new Problem(
                        Code.NOTHING_TO_RESTORE,
                        "No editor has merged or split the event, or it has been taken back."));
        Instant now = now();
        decisions.undo(last.id(), by, note, now);
        Set<UUID> standing = lines.eventsOf(last.before().keySet());
        String kind = last.kind().name().toLowerCase();
        String undone =
                "The " + kind + " of " + last.taken().atZone(ZoneOffset.UTC).toLocalDate() + " taken back";
        reconciler.follow(last.before(), RevisionReason.edited(RevisionReason.Cause.RESTORED, undone, by, note));
        return outcome(
                new Outcome.Decision(last.id(), "restore", by, note, now),
                last.before().keySet(),
                standing);
    }

    private Outcome decide(
            Decisions.Kind kind,
            UUID event,
            String by,
            String note,
            List<Map<UUID, UUID>> sides,
            Map<UUID, UUID> claimed) {
        Instant now = now();
        UUID decision = decisions.take(ids.next(), kind, event, by, note, now, sides);
        Set<UUID> standing = new HashSet<>();
        sides.forEach(side -> standing.addAll(side.values()));
        reconciler.follow(
                claimed,
                kind == Decisions.Kind.MERGE
                        ? RevisionReason.edited(RevisionReason.Cause.MERGED, "Merged", by, note)
                        : RevisionReason.edited(RevisionReason.Cause.SPLIT, "Split", by, note));
        return outcome(
                new Outcome.Decision(decision, kind.name().toLowerCase(), by, note, now), claimed.keySet(), standing);
    }

    private Outcome outcome(Outcome.Decision decision, Collection<UUID> reports, Set<UUID> before) {
        List<Event> now = new ArrayList<>();
        List<Outcome.Ended> ended = new ArrayList<>();
        Set<UUID> living = lines.eventsOf(reports);
        living.forEach(id -> now.add(found(id).event()));
        before.stream()
                .filter(id -> !living.contains(id))
                .sorted()
                .forEach(id -> ended.add(new Outcome.Ended(
                        id, events.find(id).map(Events.Found::mergedInto).orElse(null))));
        return new Outcome(decision, now, ended);
    }

    private Events.Found found(UUID id) {
        return events.find(id).orElseThrow(() -> EventId.unknown(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
