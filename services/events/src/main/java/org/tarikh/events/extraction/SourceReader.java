package org.tarikh.events.extraction;

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
}
