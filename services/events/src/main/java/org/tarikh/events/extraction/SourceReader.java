package org.tarikh.events.extraction;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Finds who is named as the source of a sentence: "X said …", "…, according to X". */
final class SourceReader {
    private final Page page;
    private final PartyReader parties;
    private final StatementReader statements;

    SourceReader(Page page, PartyReader parties, StatementReader statements) {
        this.page = page;
        this.parties = parties;
        this.statements = statements;
    }

    /**
     * Who tells a sentence.
     *
     * @param verb the verb of telling in its base form
     * @param negated "has not confirmed"
     */
    record Source(Party party, String verb, boolean negated) {
        ActorRef by() {
            return party.actors().get(0);
        }
    }

    /** The source of a sentence, or null where it names none. */
    Source of(Line line) {
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
                if (!party.actors().isEmpty()) {
                    return new Source(party, "report", false);
                }
            }
        }
        for (Clause clause : page.clauses(line)) {
            String lemma = line.verb(clause.verb());
            boolean tells =
                    Cues.isNeutral(lemma) || lemma.equals("deny") || lemma.equals("reject") || lemma.equals("dismiss");
            if (clause.passive() && lemma.equals("claim")) {
                Party by = by(line, clause);
                if (by.power()) {
                    return new Source(by, lemma, false);
                }
            }
            if (!tells || clause.infinitive() || clause.passive()) {
                continue;
            }
            Party party = statements.speaker(line, clause);
            if (!party.actors().isEmpty()) {
                return new Source(party, lemma, clause.negated());
            }
        }
        return null;
    }

    private Party by(Line line, Clause clause) {
        for (int i = clause.verb() + 1; i < clause.object().to(); i++) {
            if (line.lower(i).equals("by")) {
                return parties.read(
                        line,
                        page.mentions(line),
                        new Range(i + 1, clause.object().to()));
            }
        }
        return Party.NONE;
    }

    /** Who says nothing: "has not commented", "is yet to make a statement"; null where nobody does. */
    Source silent(Line line, Set<String> verbs) {
        for (Clause clause : page.clauses(line)) {
            String lemma = line.verb(clause.verb());
            boolean not = clause.negated() && verbs.contains(lemma);
            boolean yet = clause.infinitive()
                    && line.lower(clause.start() - 1).equals("yet")
                    && (verbs.contains(lemma) || lemma.equals("make") || lemma.equals("issue"));
            Party party = not || yet ? parties.subject(clause) : Party.NONE;
            if (!party.actors().isEmpty()) {
                return new Source(party, lemma, true);
            }
        }
        return null;
    }
}
