package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.attribution.Hearsay;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/**
 * Finds who denies in a sentence of its own what was told of an incident just before: "rejected the report", "called the
 * claims baseless", "denied using gas".
 */
final class Denials {
    private static final int NEAR = 2;
    private static final int REACH = 4;

    private final Page page;
    private final PartyReader parties;
    private final SourceReader sources;
    private final Tellings tellings;
    private final Map<Draft, List<Claim>> claims = new IdentityHashMap<>();

    Denials(Page page, PartyReader parties, SourceReader sources, Tellings tellings) {
        this.page = page;
        this.parties = parties;
        this.sources = sources;
        this.tellings = tellings;
        Draft last = null;
        Line where = null;
        for (Line line : page.lines()) {
            List<Draft> here = tellings.of(line).stream()
                    .filter(event -> event.kind == Kind.INCIDENT || isHearsay(event))
                    .toList();
            Draft event = here.isEmpty() ? last : here.get(0);
            if (event != null && (!here.isEmpty() || line.index - where.index <= NEAR)) {
                for (Clause clause : page.clauses(line)) {
                    read(line, clause, event);
                }
                denials(line, event);
            }
            if (!here.isEmpty()) {
                last = here.get(here.size() - 1);
                where = line;
            }
        }
    }

    private boolean isHearsay(Draft event) {
        return !event.isStatement()
                && sources.of(event.line).stream()
                        .anyMatch(telling -> Hearsay.is(telling.by())
                                && tellings.tells(event.line, event, ClaimWords.said(telling)));
    }

    List<Claim> of(Draft event) {
        return claims.getOrDefault(event, List.of());
    }

    private void read(Line line, Clause clause, Draft event) {
        if (clause.passive() || clause.negated() || clause.infinitive() || clause.modal() != null) {
            return;
        }
        String lemma = line.verb(clause.verb());
        boolean denies = Cues.is("denies", lemma);
        boolean judges = lemma.equals("call") || lemma.equals("describe");
        int told = denies || judges ? told(line, clause) : -1;
        boolean ofTold = told >= 0 && (denies || line.holds(new Range(told + 1, told + 1 + REACH), Cues.of("false")));
        boolean ofDeed =
                lemma.equals("deny") && told < 0 && isDeed(line, clause) && event.concerns(parties.subject(clause));
        if (!ofTold && !ofDeed) {
            return;
        }
        Party party = parties.subject(clause);
        ActorRef by = party.power() ? sources.named(line, clause.subject(), party) : null;
        if (by == null) {
            return;
        }
        ClaimField field = ofTold ? ClaimField.OCCURRENCE : ClaimField.CONTENT;
        claims.computeIfAbsent(event, key -> new ArrayList<>())
                .add(ClaimWords.claim(line, new Range(clause.start(), line.size()), by, Stance.DENIES, field, null));
    }

    /** "despite denials from both governments". */
    private void denials(Line line, Draft event) {
        for (int i = 0; i + 2 < line.size(); i++) {
            boolean by = line.lower(i + 1).equals("from") || line.lower(i + 1).equals("by");
            if (!by || !Cues.is("denial", line.lower(i))) {
                continue;
            }
            int end = i + 2;
            while (end < line.size() && !line.isVerb(end) && !line.tag(end).equals(",")) {
                end++;
            }
            for (ActorRef ref : parties.readAll(line, page.mentions(line), new Range(i + 2, end))
                    .actors()) {
                claims.computeIfAbsent(event, key -> new ArrayList<>())
                        .add(ClaimWords.claim(
                                line, new Range(i, end), ref, Stance.DENIES, ClaimField.OCCURRENCE, null));
            }
        }
    }

    /** "the report", "these claims", "it": what was told before, without words of its own behind it; -1 where there is none. */
    private static int told(Line line, Clause clause) {
        int first = clause.verb() + 1;
        if (line.tag(first).equals("PRP") && !line.lower(first).endsWith("self")) {
            return first;
        }
        boolean definite = line.lower(first).equals("the")
                || line.lower(first).equals("that")
                || line.lower(first).equals("this")
                || line.lower(first).equals("these")
                || line.lower(first).equals("such");
        for (int i = first + 1; definite && i < first + REACH; i++) {
            String next = line.lower(i + 1);
            if (Cues.is("told", line.lower(i))) {
                return next.equals("that") || next.equals("of") || next.equals("about") ? -1 : i;
            }
        }
        return -1;
    }

    /** "denied using gas", "denied that civilians were hit". */
    private static boolean isDeed(Line line, Clause clause) {
        String next = line.lower(clause.verb() + 1);
        return next.equals("that")
                || next.endsWith("ing") && line.tag(clause.verb() + 1).equals("VBG");
    }
}
