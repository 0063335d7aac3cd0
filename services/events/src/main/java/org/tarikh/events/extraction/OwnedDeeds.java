package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.extraction.TollReader.Count;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/** Finds who claims or denies having done what an incident tells: "claimed responsibility", "said it was behind", "denied any role". */
final class OwnedDeeds {
    private static final int REACH = 7;

    private final Page page;
    private final SourceReader sources;
    private final Tellings tellings;
    private final TollReader tolls;
    private final Map<Draft, List<Claim>> claims = new IdentityHashMap<>();
    private final Map<Draft, Set<Line>> lines = new IdentityHashMap<>();

    OwnedDeeds(Page page, SourceReader sources, Tellings tellings, TollReader tolls) {
        this.page = page;
        this.sources = sources;
        this.tellings = tellings;
        this.tolls = tolls;
        Draft last = null;
        for (Line line : page.lines()) {
            for (Clause clause : page.clauses(line)) {
                Stance stance = stance(line, clause);
                if (stance != null) {
                    add(line, clause, stance, last);
                }
            }
            for (Draft event : tellings.of(line)) {
                last = isDeed(event) ? event : last;
            }
        }
    }

    List<Claim> of(Draft event) {
        return claims.getOrDefault(event, List.of());
    }

    /** Whether a sentence is one that owns or denies the deed. */
    boolean tells(Draft event, Line line) {
        return lines.getOrDefault(event, Set.of()).contains(line);
    }

    private static boolean isDeed(Draft event) {
        return event.kind == Kind.INCIDENT && event.trigger.hazard() == null;
    }

    /** Whether a clause owns a deed, denies it, or does neither: null. */
    private Stance stance(Line line, Clause clause) {
        String lemma = line.verb(clause.verb());
        if (clause.infinitive() || clause.modal() != null || clause.negated()) {
            return null;
        }
        int end = Math.min(line.size(), clause.verb() + REACH);
        var after = new Range(clause.verb() + 1, end);
        if (Cues.is("owns", lemma)) {
            boolean owned = holds(line, after, "deed") || lemma.equals("claim") && isDeedWord(line, clause);
            return owned ? Stance.CLAIMS : null;
        }
        if (clause.passive()) {
            return null;
        }
        if (Cues.is("denies", lemma)) {
            return holds(line, after, "denied-deed") || holds(line, after, "behind") ? Stance.DENIES : null;
        }
        return Cues.tells(lemma) && isOwnDoing(line, after) ? Stance.CLAIMS : null;
    }

    private static boolean holds(Line line, Range range, String use) {
        for (int i = range.from(); i < range.to(); i++) {
            if (Cues.is(use, line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "claimed the bombing", "a bombing claimed by X". */
    private boolean isDeedWord(Line line, Clause clause) {
        Range range = clause.passive() ? clause.subject() : clause.object();
        return page.hits(line).stream()
                .anyMatch(hit ->
                        hit.trigger().isNoun() && hit.trigger().kind() == Kind.INCIDENT && range.contains(hit.head()));
    }

    /** "it was behind", "they were responsible for". */
    private static boolean isOwnDoing(Line line, Range range) {
        int at = range.from();
        at += line.lower(at).equals("that") ? 1 : 0;
        boolean self = line.lower(at).equals("it")
                || line.lower(at).equals("they")
                || line.lower(at).equals("he");
        return self && holds(line, new Range(at + 1, Math.min(range.to(), at + 4)), "behind");
    }

    private void add(Line line, Clause clause, Stance stance, Draft last) {
        ActorRef by = sources.doer(line, clause);
        Draft event = tellings.nearest(line, line.span(clause.verb(), clause.verb() + 1), OwnedDeeds::isDeed);
        event = event != null ? event : last;
        if (by == null || event == null) {
            return;
        }
        lines.computeIfAbsent(event, key -> new HashSet<>()).add(line);
        Claim claim = ClaimWords.claim(
                line,
                new Range(clause.start(), line.size()),
                known(by, event, stance),
                stance,
                ClaimField.PERPETRATOR,
                stance == Stance.CLAIMS ? killed(event, line) : null);
        List<Claim> before = claims.computeIfAbsent(event, key -> new ArrayList<>());
        for (int i = 0; i < before.size(); i++) {
            Claim same = before.get(i);
            if (same.by().name().equals(claim.by().name()) && same.stance() == stance) {
                if (same.figure() == null && claim.figure() != null) {
                    before.set(i, claim);
                }
                return;
            }
        }
        before.add(claim);
    }

    /** "a little-known group claimed": the group is the event's own initiator where that is named. */
    private static ActorRef known(ActorRef by, Draft event, Stance stance) {
        if (by.id() != null || stance != Stance.CLAIMS) {
            return by;
        }
        return event.initiators.values().stream()
                .filter(ref -> ref.id() != null)
                .findFirst()
                .orElse(by);
    }

    private Integer killed(Draft event, Line line) {
        return tolls.own(event, line).stream()
                .filter(count -> count.kind() == Casualty.Kind.KILLED)
                .map(Count::toll)
                .map(Toll::best)
                .findFirst()
                .orElse(null);
    }
}
