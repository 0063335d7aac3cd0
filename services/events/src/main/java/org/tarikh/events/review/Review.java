package org.tarikh.events.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.event.Edits;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.event.Events;
import org.tarikh.events.event.Lines;
import org.tarikh.events.event.Readings;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.event.RevisionReason;
import org.tarikh.events.intake.Quotations;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.Violation;
import org.tarikh.events.reconciliation.AddedClaim;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

/**
 * Does what an editor decides about which reports are one event and what it tells. A decision is kept beside the reports,
 * the events follow it, and when it is taken back they are what they were, under the ids they had. Each act is one row of
 * the audit.
 */
@ApplicationScoped
class Review {
    private static final String CLAIMS = "claims";

    private final Events events;
    private final Lines lines;
    private final Decisions decisions;
    private final Reconciler reconciler;
    private final Readings readings;
    private final Audit audit;
    private final Sql sql;
    private final EventIds ids;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Assignments assignments;
    private final Quotations quotations;

    Review(
            Events events,
            Lines lines,
            Decisions decisions,
            Reconciler reconciler,
            Readings readings,
            Audit audit,
            Sql sql,
            EventIds ids,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Assignments assignments,
            Quotations quotations) {
        this.events = events;
        this.lines = lines;
        this.decisions = decisions;
        this.reconciler = reconciler;
        this.readings = readings;
        this.audit = audit;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
        this.assignments = assignments;
        this.quotations = quotations;
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
        all.forEach(assignments::permit);
        Map<UUID, UUID> before = lines.reportsOf(all);
        Map<UUID, UUID> claimed = new HashMap<>();
        before.keySet().forEach(report -> claimed.put(report, into));
        return decide(Decisions.Kind.MERGE, into, by, note, Decisions.Content.NONE, Set.of(), List.of(before), claimed);
    }

    /** What {@link #merge} would come to: the same is done and taken back before anybody sees it. */
    @Transactional
    Preview previewMerge(UUID into, Set<UUID> others, Map<UUID, Long> revisions) {
        return takenBack(merge(into, others, revisions, null, null));
    }

    private Preview takenBack(Outcome outcome) {
        transaction.setRollbackOnly();
        return new Preview(outcome.events(), outcome.ended());
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
        assignments.permit(id);
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
        return decide(
                Decisions.Kind.SPLIT,
                id,
                by,
                note,
                Decisions.Content.NONE,
                Set.of(),
                List.of(staying, leaving),
                claimed);
    }

    /** What {@link #split} would come to, as {@link #previewMerge}. */
    @Transactional
    Preview previewSplit(UUID id, Set<UUID> out, Consumer<Events.Found> check) {
        return takenBack(split(id, out, check, null, null));
    }

    /** Accepts or rejects an event as it stands. */
    @Transactional
    Outcome judge(UUID id, Decisions.Kind kind, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        Events.Found found = found(id);
        check.accept(found);
        assignments.permit(id);
        Map<UUID, UUID> reports = lines.reportsOf(List.of(id));
        assignments.end(id);
        Decisions.Content content = kind == Decisions.Kind.ACCEPT
                ? Decisions.Content.edits(sql.json(Edits.accepting(found.event())))
                : Decisions.Content.NONE;
        return decide(kind, id, by, note, content, Set.of(), List.of(reports), reports);
    }

    /** Sets fields of an event, or gives them back to the machine. */
    @Transactional
    Event edit(UUID id, Edits edits, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        check.accept(found(id));
        assignments.permit(id);
        Map<UUID, UUID> reports = lines.reportsOf(List.of(id));
        String kept = sql.json(edits.hearing(readings.read(id)));
        Decisions.Content content = Decisions.Content.edits(kept);
        decide(Decisions.Kind.EDIT, id, by, note, content, edits.touched(), List.of(reports), reports);
        return found(id).event();
    }

    /** Makes an event that an editor found in the words of an article. */
    @Transactional
    Event create(SourcedReport report, Edits edits, String by, String note) {
        reconciler.takeTurn();
        String article = report.source().article();
        quotations.stillThere(article);
        UUID id = reconciler.write(report, reason(Decisions.Kind.CREATE, by, note));
        Map<UUID, UUID> reports = Map.of(report.id(), id);
        Decisions.Content content = Decisions.Content.created(article, sql.json(edits.hearing(readings.read(id))));
        decide(Decisions.Kind.CREATE, id, by, note, content, edits.touched(), List.of(reports), reports);
        return found(id).event();
    }

    /** Ends an act on an event that does not stand as it is meant, before anything is done for it. */
    void check(UUID id, Consumer<Events.Found> check) {
        check.accept(found(id));
    }

    /** Adds a claim to an event; it goes with the first of its reports, and with the next where that one is gone. */
    @Transactional
    Event claim(UUID id, AddedClaim claim, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        check.accept(found(id));
        assignments.permit(id);
        String article = claim.source().article();
        quotations.stillThere(article);
        Decisions.Content content = Decisions.Content.claim(article, sql.json(claim));
        Map<UUID, UUID> reports = lines.reportsOf(List.of(id));
        List<Map<UUID, UUID>> ranks = lines.inOrder(id, article).stream()
                .map(report -> Map.of(report, id))
                .toList();
        decide(Decisions.Kind.CLAIM, id, by, note, content, Set.of(CLAIMS), ranks, reports);
        return found(id).event();
    }

    /** Takes back the last decision on an event. */
    @Transactional
    Outcome restore(UUID id, Consumer<Events.Found> check, String by, String note) {
        reconciler.takeTurn();
        check.accept(found(id));
        assignments.permit(id);
        Decisions.Standing last = decisions
                .last(id)
                .orElseThrow(() -> new Problem(
                        Code.NOTHING_TO_RESTORE,
                        "No editor has decided anything about the event, or it has been taken back."));
        Instant now = now();
        Set<UUID> reports = last.before().keySet();
        Set<UUID> standing = lines.eventsOf(reports);
        Set<String> fields = last.kind() == Decisions.Kind.CLAIM ? Set.of(CLAIMS) : last.edited();
        Snapshot was = snapshot(last.kind(), id, fields, reports);
        decisions.undo(last.id(), by, note, now);
        String kind = last.kind().name().toLowerCase(Locale.ROOT);
        String undone =
                "The " + kind + " of " + last.taken().atZone(ZoneOffset.UTC).toLocalDate() + " taken back";
        RevisionReason reason = RevisionReason.edited(RevisionReason.Cause.RESTORED, undone, by, note);
        if (last.kind() == Decisions.Kind.CREATE) {
            reconciler.withdraw(reports, reason);
        } else {
            reconciler.follow(last.kind().places() ? last.before() : lines.placesOf(reports), reason);
        }
        keep("restore", id, by, note, now, was, snapshot(last.kind(), id, fields, reports));
        return outcome(new Outcome.Decision(last.id(), "restore", by, note, now), reports, standing);
    }

    private Outcome decide(
            Decisions.Kind kind,
            UUID event,
            String by,
            String note,
            Decisions.Content content,
            Set<String> fields,
            List<Map<UUID, UUID>> sides,
            Map<UUID, UUID> claimed) {
        Instant now = now();
        String act = kind.name().toLowerCase(Locale.ROOT);
        Snapshot was = kind == Decisions.Kind.CREATE
                ? new Snapshot(Map.of(), Set.of())
                : snapshot(kind, event, fields, claimed.keySet());
        UUID decision = decisions.take(ids.next(), kind, event, by, note, now, content, sides);
        Set<UUID> standing = new HashSet<>();
        sides.forEach(side -> standing.addAll(side.values()));
        reconciler.follow(claimed, reason(kind, by, note));
        keep(act, event, by, note, now, was, snapshot(kind, event, fields, claimed.keySet()));
        return outcome(new Outcome.Decision(decision, act, by, note, now), claimed.keySet(), standing);
    }

    private static RevisionReason reason(Decisions.Kind kind, String by, String note) {
        return switch (kind) {
            case MERGE -> RevisionReason.edited(RevisionReason.Cause.MERGED, "Merged", by, note);
            case SPLIT -> RevisionReason.edited(RevisionReason.Cause.SPLIT, "Split", by, note);
            case ACCEPT -> RevisionReason.edited(RevisionReason.Cause.ACCEPTED, "Accepted", by, note);
            case REJECT -> RevisionReason.edited(RevisionReason.Cause.REJECTED, "Rejected", by, note);
            case CLAIM -> RevisionReason.edited(RevisionReason.Cause.EDITED, "Claim added", by, note);
            case CREATE -> RevisionReason.edited(RevisionReason.Cause.EDITED, "Written", by, note);
            case EDIT -> RevisionReason.edited(RevisionReason.Cause.EDITED, "Edited", by, note);
        };
    }

    /** What the audit tells of events at one moment, and the articles it was read from. */
    private record Snapshot(Map<String, Object> values, Set<String> articles) {}

    /** Of acts on what are one event the reports of each event; else the state of review and the fields of the one. */
    private Snapshot snapshot(Decisions.Kind kind, UUID event, Set<String> fields, Collection<UUID> reports) {
        Map<String, Object> values = new TreeMap<>();
        Set<String> articles = new TreeSet<>();
        for (UUID id : kind.places() ? lines.eventsOf(reports) : Set.of(event)) {
            events.find(id).map(Events.Found::event).ifPresent(told -> {
                told.evidence().forEach(evidence -> articles.add(evidence.article()));
                if (kind.places()) {
                    values.put(
                            id.toString(),
                            new TreeSet<>(lines.reportsOf(List.of(id)).keySet()));
                } else {
                    if (fields.contains(CLAIMS)) {
                        values.put(CLAIMS, told.claims());
                    } else {
                        values.putAll(Edits.values(told, fields));
                    }
                    values.put("review", told.review().state());
                }
            });
        }
        return new Snapshot(values, articles);
    }

    private void keep(String act, UUID event, String by, String note, Instant at, Snapshot was, Snapshot becomes) {
        Set<String> articles = new TreeSet<>(was.articles());
        articles.addAll(becomes.articles());
        audit.add(act, AuditEntry.Sort.EVENT, event, by, note, at, was.values(), becomes.values(), articles);
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
