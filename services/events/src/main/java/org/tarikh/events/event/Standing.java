package org.tarikh.events.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tarikh.events.decision.Decisions;

/**
 * What editors made of one event, of all that was decided about its reports.
 *
 * @param review rejected or accepted as was decided last; edited where a field is
 * @param edits those that hold, all together
 * @param accepted a digest of each field as it was when the event was accepted, but of those edited since
 */
record Standing(Event.Review review, Edits edits, Map<String, String> accepted) {
    /**
     * A decision holds on the event it was taken on, whatever reports come to it, and on one most of whose reports it is
     * about: what is split off goes on as it was, and what a larger event takes in is as that one.
     *
     * @param reports those of the event
     * @param verdicts in the order they were taken
     * @param kept reads edits as they were kept
     */
    static Standing of(
            UUID event, Collection<UUID> reports, List<Decisions.Verdict> verdicts, Function<String, Edits> kept) {
        Set<UUID> members = new HashSet<>(reports);
        Event.Review judged = null;
        Event.Review edited = null;
        Edits edits = Edits.NONE;
        Map<String, String> accepted = new HashMap<>();
        for (Decisions.Verdict verdict : verdicts) {
            long shared = verdict.reports().stream().filter(members::contains).count();
            if (shared > 0 && (verdict.event().equals(event) || 2 * shared > members.size())) {
                switch (verdict.kind()) {
                    case ACCEPT -> {
                        judged = review(Event.Review.ACCEPTED, verdict);
                        accepted.clear();
                        if (verdict.edits() != null) {
                            accepted.putAll(kept.apply(verdict.edits()).heard());
                        }
                    }
                    case REJECT -> {
                        judged = review(Event.Review.REJECTED, verdict);
                        accepted.clear();
                    }
                    default -> {
                        Edits edit = kept.apply(verdict.edits());
                        edits = edits.then(edit);
                        accepted.keySet().removeAll(edit.touched());
                        edited = review(Event.Review.EDITED, verdict);
                    }
                }
            }
        }
        boolean rejected = judged != null && judged.state().equals(Event.Review.REJECTED);
        if (!rejected && !edits.fields().isEmpty()) {
            return new Standing(edited, edits, accepted);
        }
        return new Standing(judged == null ? Event.Review.MACHINE : judged, edits, accepted);
    }

    private static Event.Review review(String state, Decisions.Verdict verdict) {
        return new Event.Review(state, verdict.by(), verdict.at());
    }

    /** Whether the event tells otherwise than when it was accepted. */
    boolean changed(Event told) {
        return Edits.differ(told, accepted);
    }

    /** The same with claims that were added; what else nobody decided about is edited by them. */
    Standing hearing(List<Decisions.Addition> added) {
        if (added.isEmpty() || !review.equals(Event.Review.MACHINE)) {
            return this;
        }
        Decisions.Addition last = added.get(added.size() - 1);
        return new Standing(new Event.Review(Event.Review.EDITED, last.by(), last.at()), edits, accepted);
    }

    /** The event as the machine reads it, with what editors made of it. */
    Event over(Event read) {
        return edits.over(read, review);
    }
}
