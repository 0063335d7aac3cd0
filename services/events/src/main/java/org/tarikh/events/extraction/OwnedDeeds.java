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
    private static final int NEXT = 4;

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
            List<Clause> clauses = page.clauses(line);
            for (int i = 0; i < clauses.size(); i++) {
                Stance stance = stance(line, clauses, i);
                if (stance != null) {
                    add(line, clauses.get(i), stance, last);
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
    private Stance stance(Line line, List<Clause> clauses, int at) {
        Clause clause = clauses.get(at);
        String lemma = line.verb(clause.verb());
        if (clause.infinitive() || clause.modal() != null || clause.negated()) {
            return null;
        }
        int end = Math.min(line.size(), clause.verb() + REACH);
        var after = new Range(clause.verb() + 1, end);
        if (Cues.is("owns", lemma)) {
            if (clause.passive()
                    && clause.participle()
                    && line.lower(clause.verb() + 1).equals("by")) {
                return Stance.CLAIMS;
            }
            boolean named = lemma.equals("claim") && (isDeedWord(line, clause) || isAllOfThem(line, clause));
            return line.holds(after, Cues.of("deed")) || named || isOwningUp(line, clause) ? Stance.CLAIMS : null;
        }
        if (clause.passive()) {
            return null;
        }
        if (isOwningUp(line, clause)) {
            return Stance.CLAIMS;
        }
        if (Cues.is("denies", lemma)) {
            return line.holds(after, Cues.of("denied-deed")) || line.holds(after, Cues.of("behind"))
                    ? Stance.DENIES
                    : null;
        }
        if (lemma.equals("distance") && line.lower(clause.verb() + 1).endsWith("self")) {
            return Stance.DENIES;
        }
        boolean own = Cues.tells(lemma) && (isOwnDoing(line, after) || hasDone(line, clauses, at));
        return own ? Stance.CLAIMS : null;
    }

    /** "owned up to the assault". */
    private static boolean isOwningUp(Line line, Clause clause) {
        return line.verb(clause.verb()).equals("own")
                && line.lower(clause.verb() + 1).equals("up")
                && line.lower(clause.verb() + 2).equals("to");
    }

    /** "claimed both". */
    private static boolean isAllOfThem(Line line, Clause clause) {
        String next = line.lower(clause.verb() + 1);
        return !clause.passive() && (next.equals("both") || next.equals("it") || next.equals("them"));
    }

    /** "said its men had planted the bomb", "said it did it": who tells is, by itself or its own, the doer of what is told. */
    private boolean hasDone(Line line, List<Clause> clauses, int at) {
        Clause clause = clauses.get(at);
        for (Clause said : clauses.subList(at + 1, Math.min(clauses.size(), at + NEXT))) {
            boolean content = said.start() > clause.verb()
                    && said.finite()
                    && !said.passive()
                    && !said.negated()
                    && said.modal() == null
                    && said.subject().from() > clause.verb()
                    && said.subject().from() <= clause.verb() + REACH;
            if (content) {
                return isOwn(line, said.subject()) && isDoing(line, said);
            }
        }
        return false;
    }

    private static boolean isOwn(Line line, Range subject) {
        int last = subject.to() - 1;
        if (subject.from() == last) {
            return line.lower(last).equals("it")
                    || line.lower(last).equals("they")
                    || line.lower(last).equals("we");
        }
        for (int i = subject.from(); i < last; i++) {
            if (line.tag(i).equals("PRP$") && Cues.is("men", line.noun(last))) {
                return true;
            }
        }
        return line.lower(last).equals("its") || line.lower(last).equals("ours");
    }

    /** A deed told before: it did it, carried it out, wore the belt, struck there; not one that is first told here. */
    private boolean isDoing(Line line, Clause clause) {
        if (Cues.is("does", line.verb(clause.verb()))) {
            return true;
        }
        return tellings.of(line).stream().noneMatch(OwnedDeeds::isDeed)
                && page.hits(line).stream()
                        .anyMatch(hit -> hit.head() == clause.verb()
                                && hit.trigger().kind() == Kind.INCIDENT
                                && "ASSAULT".equals(hit.trigger().plover()));
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
        return self && line.holds(new Range(at + 1, Math.min(range.to(), at + 4)), Cues.of("behind"));
    }

    private void add(Line line, Clause clause, Stance stance, Draft last) {
        ActorRef by = sources.doer(line, clause);
        Draft event = tellings.nearest(line, line.span(clause.verb(), clause.verb() + 1), OwnedDeeds::isDeed);
        event = event != null ? event : last;
        if (by == null || event == null) {
            return;
        }
        lines.computeIfAbsent(event, key -> new HashSet<>()).add(line);
        if (stance == Stance.CLAIMS && by.id() != null) {
            own(event, by);
        }
        Claim claim = ClaimWords.claim(
                line,
                new Range(clause.start(), line.size()),
                known(by, event, stance),
                stance,
                ClaimField.PERPETRATOR,
                null);
        Toll killed = stance == Stance.CLAIMS ? killed(event, line) : null;
        claim = killed == null ? claim : claim.of(killed);
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

    /** Who claims a deed that nobody known did, did it until somebody says otherwise. */
    private static void own(Draft event, ActorRef by) {
        if (event.initiators.values().stream().allMatch(ref -> ref.id() == null)) {
            event.initiators.clear();
            event.initiators.put(by.name(), by);
        }
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

    private Toll killed(Draft event, Line line) {
        return tolls.own(event, line).stream()
                .filter(count -> count.kind() == Casualty.Kind.KILLED)
                .map(Count::toll)
                .findFirst()
                .orElse(null);
    }
}
