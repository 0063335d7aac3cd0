package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/** Reads who says what of an event in the sentences that tell it. */
final class ClaimReader {
    private final Page page;
    private final PartyReader parties;
    private final StatementReader statements;

    ClaimReader(Page page, PartyReader parties, StatementReader statements) {
        this.page = page;
        this.parties = parties;
        this.statements = statements;
    }

    List<Claim> read(Draft event) {
        var claims = new LinkedHashMap<String, Claim>();
        for (Line line : event.lines) {
            Source source = source(line, event);
            ActorRef by = source == null ? publisher() : source.by;
            Stance stance = source == null ? Stance.REPORTS : source.stance;
            if (by == null) {
                continue;
            }
            Integer killed = event.kind == Kind.INCIDENT ? figure(line, Casualty.Kind.KILLED) : null;
            Integer injured = event.kind == Kind.INCIDENT ? figure(line, Casualty.Kind.INJURED) : null;
            var quote = line.sentence.span();
            String says = line.words(0, Math.min(line.size(), 24));
            if (killed != null) {
                claims.putIfAbsent(
                        by.name() + "k" + killed, new Claim(by, stance, ClaimField.FATALITIES, killed, says, quote));
            }
            if (injured != null) {
                claims.putIfAbsent(
                        by.name() + "i" + injured, new Claim(by, stance, ClaimField.INJURIES, injured, says, quote));
            }
            if (source != null) {
                claims.putIfAbsent(
                        by.name() + "o" + stance, new Claim(by, stance, field(event, line), null, says, quote));
            }
        }
        return new ArrayList<>(claims.values());
    }

    private static ClaimField field(Draft event, Line line) {
        if (event.kind == Kind.MOVE) {
            return ClaimField.CONTENT;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.lower(i).equals("responsibility") || line.lower(i).equals("involvement")) {
                return ClaimField.PERPETRATOR;
            }
        }
        return ClaimField.OCCURRENCE;
    }

    private ActorRef publisher() {
        String name = page.article().publisher();
        return name == null ? null : new ActorRef(null, name);
    }

    private Integer figure(Line line, Casualty.Kind kind) {
        for (Casualty casualty : page.casualties(line)) {
            if (casualty.kind() == kind && !casualty.subset()) {
                return casualty.best();
            }
        }
        return null;
    }

    private record Source(ActorRef by, Stance stance) {}

    private Source source(Line line, Draft event) {
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.lower(i).equals("according") && line.lower(i + 1).equals("to")) {
                int end = i + 2;
                while (end < line.size()
                        && !line.lower(end).equals(",")
                        && !line.lower(end).equals(".")
                        && !line.isVerb(end)) {
                    end++;
                }
                Party party = parties.read(line, page.mentions(line), new Range(i + 2, end));
                if (!party.isNone()) {
                    return new Source(party.actors().get(0), Stance.REPORTS);
                }
            }
        }
        for (Clause clause : page.clauses(line)) {
            String lemma = line.verb(clause.verb());
            if (!Cues.isNeutral(lemma) && !lemma.equals("deny")) {
                continue;
            }
            Party party = statements.speaker(line, clause);
            if (!party.actors().isEmpty()) {
                ActorRef by = party.actors().get(0);
                Stance stance =
                        switch (lemma) {
                            case "confirm", "acknowledge", "admit" ->
                                clause.negated() ? Stance.NO_COMMENT : Stance.CONFIRMS;
                            case "deny" -> Stance.DENIES;
                            case "comment" -> Stance.NO_COMMENT;
                            default ->
                                event.initiators.containsKey(by.name()) || lemma.equals("claim")
                                        ? Stance.CLAIMS
                                        : Stance.REPORTS;
                        };
                return new Source(by, stance);
            }
        }
        return null;
    }
}
