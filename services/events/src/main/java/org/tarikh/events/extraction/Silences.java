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
                    Clause who = clause.infinitive() && clause.governor() != null ? clause.governor() : clause;
                    add(line, who.subject(), parties.subject(who), told, before);
                }
            }
            Range from = noWordFrom(line);
            if (!from.isEmpty()) {
                add(line, from, parties.read(line, page.mentions(line), from), told, before);
            }
            before.addAll(told);
        }
    }

    List<Claim> of(Draft event) {
        return claims.getOrDefault(event, List.of());
    }

    private static boolean isSilent(Line line, Clause clause) {
        String lemma = line.verb(clause.verb());
        if (clause.negated() && (Cues.is("silent", lemma) || clause.passive() && Cues.is("reached", lemma))) {
            return true;
        }
        boolean refuses = Cues.is("mute", lemma)
                && line.lower(clause.verb() + 1).equals("to")
                && Cues.is("silent", line.lower(clause.verb() + 2));
        if (refuses || isWithout(line, clause) || isUnavailable(line, clause)) {
            return true;
        }
        if (!clause.infinitive() || clause.governor() == null) {
            return false;
        }
        boolean yet = line.lower(clause.start() - 1).equals("yet");
        boolean mute = Cues.is("mute", line.verb(clause.governor().verb()));
        return Cues.is("silent", lemma) && (yet || mute) || yet && Cues.is("yet", lemma);
    }

    /** "gave no answer", "made no immediate comment". */
    private static boolean isWithout(Line line, Clause clause) {
        return Cues.is("yet", line.verb(clause.verb())) && wordAfterNo(line, clause.verb() + 1) >= 0;
    }

    /** "was not immediately available for comment". */
    private static boolean isUnavailable(Line line, Clause clause) {
        if (!line.verb(clause.verb()).equals("be")) {
            return false;
        }
        for (int i = clause.verb() + 1; i < clause.verb() + 5; i++) {
            boolean not = clause.negated() || line.lower(clause.verb() + 1).equals("not");
            boolean available =
                    line.lower(i).equals("available") && not || line.lower(i).equals("unavailable");
            if (available && line.lower(i + 1).equals("for")) {
                return true;
            }
        }
        return false;
    }

    /** Where "no comment" and the like stand from here, the word itself; else -1. */
    private static int wordAfterNo(Line line, int no) {
        if (!line.lower(no).equals("no")) {
            return -1;
        }
        int i = no + 1;
        while (line.tag(i).startsWith("JJ") || line.tag(i).startsWith("RB")) {
            i++;
        }
        return line.isNoun(i) && Cues.is("word", line.lower(i)) ? i : -1;
    }

    /** Whom "there was no immediate comment from X" names. */
    private static Range noWordFrom(Line line) {
        for (int i = 0; i < line.size(); i++) {
            int word = wordAfterNo(line, i);
            if (word >= 0 && line.lower(word + 1).equals("from")) {
                int to = word + 2;
                while (to < line.size()
                        && !line.isVerb(to)
                        && !line.tag(to).equals(",")
                        && !line.tag(to).equals(".")) {
                    to++;
                }
                return new Range(word + 2, to);
            }
        }
        return Range.NONE;
    }

    /** The incident the sentence itself tells, else what it tells of the power, else the last incident, else its own. */
    private void add(Line line, Range who, Party party, List<Draft> told, List<Draft> before) {
        ActorRef by = party.power() ? sources.named(line, who, party) : parties.home(line, who);
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
        return !event.isStatement() && event.concerns(party);
    }
}
