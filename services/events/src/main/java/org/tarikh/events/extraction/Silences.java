package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/** Finds the powers that say nothing of an event: "has not commented", "declined to comment", "is yet to make a statement". */
final class Silences {
    private final Page page;
    private final PartyReader parties;
    private final SourceReader sources;
    private final List<Draft> incidents;
    private final Map<Draft, List<Claim>> claims = new IdentityHashMap<>();

    Silences(Page page, PartyReader parties, SourceReader sources, Tellings tellings) {
        this.page = page;
        this.parties = parties;
        this.sources = sources;
        incidents = tellings.events().stream()
                .filter(event -> event.kind == Kind.INCIDENT)
                .toList();
        var before = new ArrayList<Draft>();
        for (Line line : page.lines()) {
            List<Draft> told = tellings.of(line);
            for (Clause clause : page.clauses(line)) {
                if (isSilent(line, clause)) {
                    add(line, clause, told, before);
                }
            }
            before.addAll(told);
        }
    }

    List<Claim> of(Draft event) {
        return claims.getOrDefault(event, List.of());
    }

    private static boolean isSilent(Line line, Clause clause) {
        String lemma = line.verb(clause.verb());
        if (clause.negated() && Cues.is("silent", lemma)) {
            return true;
        }
        if (!clause.infinitive() || clause.governor() == null) {
            return false;
        }
        boolean yet = line.lower(clause.start() - 1).equals("yet");
        boolean mute = Cues.is("mute", line.verb(clause.governor().verb()));
        return Cues.is("silent", lemma) && (yet || mute) || yet && Cues.is("yet", lemma);
    }

    /** The incident the sentence itself tells, else what it tells of the power, else the last incident, else its own. */
    private void add(Line line, Clause clause, List<Draft> told, List<Draft> before) {
        Clause who = clause.infinitive() && clause.governor() != null ? clause.governor() : clause;
        Party party = parties.subject(who);
        ActorRef by = party.power() ? sources.doer(line, who) : parties.home(line, who.subject());
        if (by == null) {
            return;
        }
        Draft event = last(told, draft -> draft.kind == Kind.INCIDENT);
        event = event != null ? event : last(told, draft -> isParty(draft, party));
        event = event != null ? event : last(before, draft -> draft.kind == Kind.INCIDENT);
        event = event != null ? event : last(incidents, draft -> isParty(draft, party));
        event = event != null ? event : last(before, draft -> isParty(draft, party));
        if (event == null) {
            return;
        }
        ClaimField field = event.kind == Kind.MOVE ? ClaimField.CONTENT : ClaimField.OCCURRENCE;
        claims.computeIfAbsent(event, key -> new ArrayList<>())
                .add(ClaimWords.claim(line, new Range(0, line.size()), by, Stance.NO_COMMENT, field, null));
    }

    private static Draft last(List<Draft> events, Predicate<Draft> sort) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (sort.test(events.get(i))) {
                return events.get(i);
            }
        }
        return null;
    }

    private static boolean isParty(Draft event, Party party) {
        return !event.isStatement()
                && party.actors().stream()
                        .anyMatch(ref ->
                                event.initiators.containsKey(ref.name()) || event.recipients.containsKey(ref.name()));
    }
}
